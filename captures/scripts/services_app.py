"""Services over HTTP: GraphQL, SOAP, OAuth 2.0, content codings: services_app.py PORT"""

import sys
import zlib
from urllib.parse import urlencode
from xml.etree import ElementTree

import brotli
import jwt
import zstandard
from flask import Flask, Response, jsonify, redirect, request
from graphql import build_ast_schema, graphql, parse
from werkzeug.serving import WSGIRequestHandler

app = Flask(__name__)
KEY = "not a secret: it stands in a public recording"
PLANTS = {"1": {"id": "1", "name": "oak", "height": 21.5}, "2": {"id": "2", "name": "берёза", "height": 14.0}}

# ---- GraphQL (over HTTP: the working draft of the GraphQL foundation) ----

SCHEMA = build_ast_schema(parse("""
    schema { query: Query, mutation: Mutation }
    type Plant { id: ID!, name: String!, height: Float }
    type Query { plant(id: ID!): Plant, plants: [Plant!]! }
    type Mutation { water(id: ID!, litres: Int!): Plant }
"""))
QUERY, MUTATION, PLANT = (SCHEMA.get_type(name).fields for name in ("Query", "Mutation", "Plant"))
QUERY["plant"].resolver = lambda _root, _info, id: PLANTS.get(id)
QUERY["plants"].resolver = lambda _root, _info: list(PLANTS.values())
MUTATION["water"].resolver = lambda _root, _info, id, litres: PLANTS.get(id)
for name, field in PLANT.items():
    field.resolver = lambda plant, _info, name=name: plant[name]


def answer(asked):
    result = graphql(SCHEMA, asked.get("query", ""), variables=asked.get("variables"), operation_name=asked.get("operationName"))
    return result.to_dict()


@app.get("/graphql")
def graphql_get():
    return jsonify(answer(request.args))


@app.post("/graphql")
def graphql_post():
    if request.mimetype == "application/graphql":
        return jsonify(answer({"query": request.get_data(as_text=True)}))
    asked = request.get_json()
    return jsonify([answer(one) for one in asked] if isinstance(asked, list) else answer(asked))


# ---- SOAP 1.1 and 1.2 ----

ENVELOPES = {
    "text/xml": "http://schemas.xmlsoap.org/soap/envelope/",
    "application/soap+xml": "http://www.w3.org/2003/05/soap-envelope",
}


@app.post("/soap")
def soap():
    namespace = ENVELOPES[request.mimetype]
    body = ElementTree.fromstring(request.get_data()).find(f"{{{namespace}}}Body")
    height = body.findtext(".//{urn:example:garden}height")
    if height is None:
        inside, status = "<s:Fault><faultcode>s:Client</faultcode><faultstring>no height</faultstring></s:Fault>", 500
    else:
        inside, status = f'<g:GrowResponse xmlns:g="urn:example:garden"><g:height>{float(height) + 1}</g:height></g:GrowResponse>', 200
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<s:Envelope xmlns:s="{namespace}"><s:Body>{inside}</s:Body></s:Envelope>\n'
    return Response(text, status, content_type=f"{request.mimetype}; charset=utf-8")


# ---- OAuth 2.0 with PKCE (RFC 6749, RFC 7636): the server, the client's callback, and the protected resource ----


@app.get("/authorize")
def authorize():
    asked = request.args
    back = {"code": "SplxlOBeZQQYbYS6WxSbIA", "state": asked["state"]}
    return redirect(f"{asked['redirect_uri']}?{urlencode(back)}")


@app.get("/callback")
def callback():
    return "you may close this page\n"


@app.post("/token")
def token():
    if request.form.get("code") not in ("SplxlOBeZQQYbYS6WxSbIA", None):
        return jsonify(error="invalid_grant", error_description="the code is not known"), 400
    claims = {"iss": "http://api.example.test", "sub": "student", "aud": "garden", "scope": "read", "iat": 1700000000, "exp": 1700003600}
    made = jwt.encode(claims, KEY, algorithm="HS256", headers={"kid": "1"})
    return jsonify(access_token=made, token_type="Bearer", expires_in=3600, refresh_token="tGzv3JOkF0XG5Qx2TlKWIA", scope="read")


@app.get("/garden")
def garden():
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    try:
        claims = jwt.decode(given, KEY, algorithms=["HS256"], audience="garden", options={"verify_exp": False})
    except jwt.InvalidTokenError:
        return jsonify(error="invalid_token"), 401, {"WWW-Authenticate": 'Bearer realm="garden", error="invalid_token"'}
    return jsonify(for_=claims["sub"], plants=len(PLANTS))


# ---- content codings ----

TEXT = "".join(f"line {n} of a text that repeats itself, строка {n}\n" for n in range(40)).encode()


def raw_deflate(data):
    made = zlib.compressobj(wbits=-15)
    return made.compress(data) + made.flush()


CODINGS = {
    "br": lambda: brotli.compress(TEXT),
    "zstd": lambda: zstandard.ZstdCompressor().compress(TEXT),
    "deflate": lambda: zlib.compress(TEXT),
    "raw-deflate": lambda: raw_deflate(TEXT),
    "twice": lambda: brotli.compress(zlib.compress(TEXT)),
    "broken": lambda: brotli.compress(TEXT)[:-40],
    "unknown": lambda: TEXT[:60],
}
NAMES = {"raw-deflate": "deflate", "twice": "deflate, br", "broken": "br", "unknown": "x-example"}


@app.get("/coded/<name>")
def coded(name):
    return Response(CODINGS[name](), content_type="text/plain; charset=utf-8", headers={"Content-Encoding": NAMES.get(name, name)})


WSGIRequestHandler.protocol_version = "HTTP/1.1"
app.run(host="127.0.0.1", port=int(sys.argv[1]), threaded=True)
