"""The web server of the HTTP recordings: flask_app.py PORT"""

import gzip
import json
import sys

from flask import Flask, Response, jsonify, make_response, redirect, request
from werkzeug.serving import WSGIRequestHandler

app = Flask(__name__)


@app.get("/")
def hello():
    return "<!doctype html>\n<title>Example</title>\n<h1>Hello, world</h1>\n"


@app.get("/languages")
def languages():
    return Response("Hello, world\nПривет, мир\n안녕하세요\n", mimetype="text/plain; charset=utf-8")


@app.get("/api/items")
def items():
    return jsonify(items=[{"id": 1, "name": "pencil", "price": 1.2}, {"id": 2, "name": "ножницы", "price": 4}], page=request.args.get("page"))


@app.post("/api/items")
def new_item():
    return jsonify(id=3, **request.get_json()), 201, {"Location": "/api/items/3"}


@app.put("/api/items/<int:number>")
def change(number):
    return jsonify(id=number, **request.get_json())


@app.delete("/api/items/<int:number>")
def remove(number):
    return "", 204


@app.post("/form")
def form():
    return jsonify(request.form)


@app.post("/upload")
def upload():
    files = {name: [one.filename, one.mimetype, len(one.read())] for name, one in request.files.items()}
    return jsonify(files=files, fields=request.form)


@app.get("/old")
def old():
    return redirect("/", 301)


@app.get("/login")
def login():
    answer = make_response("welcome\n")
    answer.set_cookie("session", "c2Vzc2lvbi0x", httponly=True, samesite="Lax", max_age=3600)
    answer.set_cookie("theme", "dark", path="/", secure=True)
    return answer


@app.get("/profile")
def profile():
    return jsonify(cookies=request.cookies)


@app.get("/logout")
def logout():
    answer = make_response("bye\n")
    answer.delete_cookie("session")
    return answer


@app.get("/private")
def private():
    given = request.authorization
    if given and given.type == "basic" and (given.username, given.password) == ("student", "secret"):
        return "for your eyes only\n"
    if request.headers.get("Authorization") == "Bearer example.token.123":
        return "for your token only\n"
    return "who are you?\n", 401, {"WWW-Authenticate": 'Basic realm="example", charset="UTF-8"'}


@app.get("/token")
def token():
    if request.headers.get("Authorization") == "Bearer example.token.123":
        return jsonify(scope="read")
    return jsonify(error="invalid_token"), 401, {"WWW-Authenticate": 'Bearer realm="example", error="invalid_token"'}


@app.get("/gzip")
def compressed():
    body = gzip.compress(json.dumps({"text": "compressed " * 40}).encode(), mtime=0)
    return Response(body, mimetype="application/json", headers={"Content-Encoding": "gzip", "Vary": "Accept-Encoding"})


@app.get("/chunked")
def chunked():
    parts = ("first part\n", "second part, a little longer\n", "часть третья\n")
    return Response((part for part in parts), mimetype="text/plain")


@app.get("/events")
def events():
    return Response((f"id: {n}\nevent: tick\ndata: {n * n}\n\n" for n in range(3)), mimetype="text/event-stream")


@app.get("/cached")
def cached():
    answer = make_response("does not change\n")
    answer.set_etag("v1")
    answer.headers["Cache-Control"] = "max-age=60"
    return answer.make_conditional(request)


@app.get("/large")
def large():
    return Response("".join(f"line {n:04d}\n" for n in range(1500)), mimetype="text/plain")


@app.get("/broken")
def broken():
    return "it does not work\n", 500


WSGIRequestHandler.protocol_version = "HTTP/1.1"
app.run(host="127.0.0.1", port=int(sys.argv[1]), threaded=True)
