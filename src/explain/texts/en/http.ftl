# What the fields of HTTP are, what their values mean, what is often mistaken.

http = Hypertext Transfer Protocol
    .what = Requests and responses: the client asks for something at an address, the server answers with a status, header fields and mostly a body.
    .mistake = HTTP remembers nothing between two requests; cookies and tokens only make it seem so.

http-start_line = Start line
    .what = The first line: what is wanted, or how it went.
    .rfc = RFC 9112 §2.1

http-request = Request
    .what = This message is a request of a client.
    .rfc = RFC 9112 §3

http-response = Response
    .what = This message is a response of a server.
    .rfc = RFC 9112 §4

http-request_number = Which request
    .what = Its place among the requests of this connection.
    .here = Number { $number }.

http-response_number = Which response
    .what = Its place among the responses of this connection.
    .here = Number { $number }.

http-unknown_header = Header field
    .what = A line of the head: a name, a colon, a value. Who does not know a name ignores the line.
    .mistake = Names are the same in capital and in small letters.
    .rfc = RFC 9110 §5

http-head_end = End of the head
    .what = An empty line: the head ends here, the body begins.
    .rfc = RFC 9112 §2.1

http-request-method = Method
    .what = What is to be done with the resource.
    .mistake = Methods are written in capitals, and that matters.
    .rfc = RFC 9110 §9

http-request-method-is-get =
    .what = GET asks for the resource itself; it must not change anything.
    .here = GET parameters stand in the address: in logs, histories and bookmarks.
    .rfc = RFC 9110 §9.3.1

http-request-method-is-head =
    .what = HEAD asks for the head alone, as GET would have it: no body.
    .rfc = RFC 9110 §9.3.2

http-request-method-is-post =
    .what = POST hands over data for the resource to process: a form, an order, a call.
    .here = Sent twice it may act twice; it is not hidden either, only not in the address.
    .rfc = RFC 9110 §9.3.3

http-request-method-is-put =
    .what = PUT puts the body in the place of the resource; done twice it is the same as once.
    .rfc = RFC 9110 §9.3.4

http-request-method-is-delete =
    .what = DELETE removes the resource.
    .rfc = RFC 9110 §9.3.5

http-request-method-is-connect =
    .what = CONNECT asks a proxy for a tunnel to the named server, mostly for HTTPS.
    .rfc = RFC 9110 §9.3.6

http-request-method-is-options =
    .what = OPTIONS asks what is possible here; browsers ask so before requests to another site (CORS).
    .rfc = RFC 9110 §9.3.7

http-request-method-is-trace =
    .what = TRACE asks the server to send the request back as it arrived.
    .rfc = RFC 9110 §9.3.8

http-request-method-is-patch =
    .what = PATCH changes a part of the resource.
    .rfc = RFC 5789

http-request-method-is-propfind =
    .what = PROPFIND asks for properties of files (WebDAV).
    .rfc = RFC 4918 §9.1

http-request-uri = Target
    .what = What is asked for: path and query on this server.
    .here = { $value }
    .mistake = The name of the server is not here but in Host.
    .rfc = RFC 9112 §3.2

http-request-uri-path = Path
    .what = The part of the target before the question mark.
    .here = { $value }
    .rfc = RFC 3986 §3.3

http-request-uri-query = Query
    .what = The part of the target behind the question mark: parameters.
    .here = { $value }
    .rfc = RFC 3986 §3.4

http-request-uri-query-parameter = Parameter
    .what = One parameter: a name and a value.
    .here = { $value }
    .rfc = RFC 3986 §3.4

http-request-version = Version
    .what = Which HTTP the client speaks.
    .here = { $value }.
    .rfc = RFC 9110 §2.5

http-response-version = Version
    .what = Which HTTP the server speaks.
    .here = { $value }.
    .rfc = RFC 9110 §2.5

http-request-full_uri = Whole address
    .what = Put together from Host and the target: what stands in the browser.
    .here = { $value }

http-response-code = Status code
    .what = How the request went, in three digits. 1xx: goes on, 2xx: done, 3xx: elsewhere, 4xx: the client is at fault, 5xx: the server.
    .mistake = An error code is still a complete response: the connection works.
    .rfc = RFC 9110 §15

http-response-code-desc = Standard phrase
    .what = What the status code is called in the specification.
    .here = { $value }
    .rfc = RFC 9110 §15

http-response-phrase = Reason phrase
    .what = Words for people behind the status code; programs ignore them.
    .here = { $value }
    .rfc = RFC 9112 §4

http-meaning = Meaning
    .what = What this program says about the line; it is not sent.

http-body_length_rule = How the body ends
    .what = By which rule both sides know where the body ends: a length, chunks, or the end of the connection.
    .here = { $value }
    .rfc = RFC 9112 §6.3

http-response_for-uri = Answers
    .what = The address to which this is the response.
    .here = { $value }

http-content_length = Length of the body
    .what = Bytes of the body, as Content-Length says.
    .here = { $number } B.
    .mistake = With compression it is the compressed length.
    .rfc = RFC 9110 §8.6

http-request_in = Request in
    .what = The frame with the request.
    .here = Frame { $number }.

http-response_in = Response in
    .what = The frame in which the response ends.
    .here = Frame { $number }.

http-next_request_in = Next request in
    .what = The next request of this connection.
    .here = Frame { $number }.

http-next_response_in = Next response in
    .what = The next response of this connection.
    .here = Frame { $number }.

http-prev_request_in = Previous request in
    .what = The request before on this connection.
    .here = Frame { $number }.

http-prev_response_in = Previous response in
    .what = The response before on this connection.
    .here = Frame { $number }.

http-time = Time to the response
    .what = From the end of the request to this response.
    .here = { $millis } ms.

http-chunked = Body in chunks
    .what = The body is sent in pieces, each with its size before it: the server began before it knew the whole length.
    .rfc = RFC 9112 §7.1

http-chunk = Chunk
    .what = A piece of the body with its size.
    .rfc = RFC 9112 §7.1

http-chunk_size = Chunk size
    .what = Bytes of the chunk, in hexadecimal digits.
    .here = { $number ->
        [0] 0: the last chunk; the body ends.
       *[other] { $number } B.
    }
    .rfc = RFC 9112 §7.1

http-chunk_data = Chunk data
    .what = The bytes of the chunk.
    .here = { $bytes } B.
    .rfc = RFC 9112 §7.1

http-chunk_boundary = End of the chunk
    .what = CR and LF behind the data; they are not part of the body.
    .rfc = RFC 9112 §7.1

http-chunk_extension = Chunk extension
    .what = A remark behind the size; hardly ever used.
    .rfc = RFC 9112 §7.1.1

http-chunked_trailer_part = Trailer
    .what = Header fields that follow the body.
    .rfc = RFC 9112 §7.1.2

http-encoded_entity = Compressed body
    .what = The body as it was sent, before decompression.
    .rfc = RFC 9110 §8.4

http-file_data = Body
    .what = The content of the message, put together and decompressed.

http-response-code-is-100 =
    .what = Continue: the client may send the body now.
    .rfc = RFC 9110 §15.2.1

http-response-code-is-101 =
    .what = Switching Protocols: from here on the connection speaks what Upgrade names, for example WebSocket.
    .rfc = RFC 9110 §15.2.2

http-response-code-is-102 =
    .what = Processing: it will take a while.
    .rfc = RFC 2518 §10.1

http-response-code-is-103 =
    .what = Early Hints: what the client can fetch already while the answer is made.
    .rfc = RFC 8297 §2

http-response-code-is-104 =
    .what = Upload Resumption Supported: an interrupted upload can go on (a trial registration).

http-response-code-is-200 =
    .what = OK: it worked; the body holds what was asked for.
    .rfc = RFC 9110 §15.3.1

http-response-code-is-201 =
    .what = Created: something new exists; Location says where.
    .rfc = RFC 9110 §15.3.2

http-response-code-is-202 =
    .what = Accepted: it will be done later.
    .rfc = RFC 9110 §15.3.3

http-response-code-is-203 =
    .what = Non-Authoritative Information: a proxy changed the answer.
    .rfc = RFC 9110 §15.3.4

http-response-code-is-204 =
    .what = No Content: done, and there is nothing to show.
    .rfc = RFC 9110 §15.3.5

http-response-code-is-205 =
    .what = Reset Content: done; the form should be emptied.
    .rfc = RFC 9110 §15.3.6

http-response-code-is-206 =
    .what = Partial Content: the part that Range asked for.
    .rfc = RFC 9110 §15.3.7

http-response-code-is-207 =
    .what = Multi-Status: several results in the body (WebDAV).
    .rfc = RFC 4918 §11.1

http-response-code-is-208 =
    .what = Already Reported: listed before (WebDAV).
    .rfc = RFC 5842 §7.1

http-response-code-is-226 =
    .what = IM Used: the difference to an earlier version.
    .rfc = RFC 3229 §10.4.1

http-response-code-is-300 =
    .what = Multiple Choices: there are several versions to choose from.
    .rfc = RFC 9110 §15.4.1

http-response-code-is-301 =
    .what = Moved Permanently: another address for good; Location has it. Browsers remember it.
    .rfc = RFC 9110 §15.4.2

http-response-code-is-302 =
    .what = Found: elsewhere for now. Many clients go on with GET.
    .rfc = RFC 9110 §15.4.3

http-response-code-is-303 =
    .what = See Other: fetch the answer there with GET, usual after a form.
    .rfc = RFC 9110 §15.4.4

http-response-code-is-304 =
    .what = Not Modified: the copy that the client has is still good; no body comes.
    .rfc = RFC 9110 §15.4.5

http-response-code-is-305 =
    .what = Use Proxy: no longer used.
    .rfc = RFC 9110 §15.4.6

http-response-code-is-306 =
    .what = Unused: reserved.
    .rfc = RFC 9110 §15.4.7

http-response-code-is-307 =
    .what = Temporary Redirect: elsewhere for now; the method stays the same.
    .rfc = RFC 9110 §15.4.8

http-response-code-is-308 =
    .what = Permanent Redirect: another address for good; the method stays the same.
    .rfc = RFC 9110 §15.4.9

http-response-code-is-400 =
    .what = Bad Request: the server does not understand it.
    .rfc = RFC 9110 §15.5.1

http-response-code-is-401 =
    .what = Unauthorized: who are you? Credentials are missing or wrong; WWW-Authenticate says which are wanted.
    .rfc = RFC 9110 §15.5.2

http-response-code-is-402 =
    .what = Payment Required: reserved for later.
    .rfc = RFC 9110 §15.5.3

http-response-code-is-403 =
    .what = Forbidden: the server understood and refuses. Other credentials may help, but the reason need not be who asks.
    .rfc = RFC 9110 §15.5.4

http-response-code-is-404 =
    .what = Not Found: there is nothing at this address. The server was reached all the same.
    .rfc = RFC 9110 §15.5.5

http-response-code-is-405 =
    .what = Method Not Allowed: not with this method; Allow lists those that work.
    .rfc = RFC 9110 §15.5.6

http-response-code-is-406 =
    .what = Not Acceptable: nothing fits what Accept asks for.
    .rfc = RFC 9110 §15.5.7

http-response-code-is-407 =
    .what = Proxy Authentication Required: the proxy wants credentials.
    .rfc = RFC 9110 §15.5.8

http-response-code-is-408 =
    .what = Request Timeout: the request did not come in time.
    .rfc = RFC 9110 §15.5.9

http-response-code-is-409 =
    .what = Conflict: it does not fit the present state, for example somebody else changed it.
    .rfc = RFC 9110 §15.5.10

http-response-code-is-410 =
    .what = Gone: it was here and will not come back.
    .rfc = RFC 9110 §15.5.11

http-response-code-is-411 =
    .what = Length Required: the server wants Content-Length.
    .rfc = RFC 9110 §15.5.12

http-response-code-is-412 =
    .what = Precondition Failed: a condition (If-Match and the like) is false.
    .rfc = RFC 9110 §15.5.13

http-response-code-is-413 =
    .what = Content Too Large: the body is larger than the server takes.
    .rfc = RFC 9110 §15.5.14

http-response-code-is-414 =
    .what = URI Too Long: the address is too long.
    .rfc = RFC 9110 §15.5.15

http-response-code-is-415 =
    .what = Unsupported Media Type: the server does not take this Content-Type.
    .rfc = RFC 9110 §15.5.16

http-response-code-is-416 =
    .what = Range Not Satisfiable: there is no such part.
    .rfc = RFC 9110 §15.5.17

http-response-code-is-417 =
    .what = Expectation Failed: what Expect asks for is not possible.
    .rfc = RFC 9110 §15.5.18

http-response-code-is-418 =
    .what = (Unused): known from a joke about teapots.
    .rfc = RFC 9110 §15.5.19

http-response-code-is-421 =
    .what = Misdirected Request: this server does not answer for that name.
    .rfc = RFC 9110 §15.5.20

http-response-code-is-422 =
    .what = Unprocessable Content: well formed, but it makes no sense, for example a field is missing.
    .rfc = RFC 9110 §15.5.21

http-response-code-is-423 =
    .what = Locked (WebDAV).
    .rfc = RFC 4918 §11.3

http-response-code-is-424 =
    .what = Failed Dependency: something that had to work before did not (WebDAV).
    .rfc = RFC 4918 §11.4

http-response-code-is-425 =
    .what = Too Early: it could be a replay; ask again later.
    .rfc = RFC 8470 §5.2

http-response-code-is-426 =
    .what = Upgrade Required: the server wants another protocol.
    .rfc = RFC 9110 §15.5.22

http-response-code-is-428 =
    .what = Precondition Required: the request must carry a condition, so that nothing is overwritten by accident.
    .rfc = RFC 6585 §3

http-response-code-is-429 =
    .what = Too Many Requests: slower; Retry-After says when again.
    .rfc = RFC 6585 §4

http-response-code-is-431 =
    .what = Request Header Fields Too Large: mostly too many cookies.
    .rfc = RFC 6585 §5

http-response-code-is-451 =
    .what = Unavailable For Legal Reasons.
    .rfc = RFC 7725 §3

http-response-code-is-500 =
    .what = Internal Server Error: something broke in the server's program.
    .rfc = RFC 9110 §15.6.1

http-response-code-is-501 =
    .what = Not Implemented: the server does not know the method.
    .rfc = RFC 9110 §15.6.2

http-response-code-is-502 =
    .what = Bad Gateway: a server behind this one gave a bad answer or none.
    .rfc = RFC 9110 §15.6.3

http-response-code-is-503 =
    .what = Service Unavailable: overloaded or under maintenance; try later.
    .rfc = RFC 9110 §15.6.4

http-response-code-is-504 =
    .what = Gateway Timeout: a server behind this one did not answer in time.
    .rfc = RFC 9110 §15.6.5

http-response-code-is-505 =
    .what = HTTP Version Not Supported.
    .rfc = RFC 9110 §15.6.6

http-response-code-is-506 =
    .what = Variant Also Negotiates: a fault in the server's set-up.
    .rfc = RFC 2295 §8.1

http-response-code-is-507 =
    .what = Insufficient Storage (WebDAV).
    .rfc = RFC 4918 §11.5

http-response-code-is-508 =
    .what = Loop Detected (WebDAV).
    .rfc = RFC 5842 §7.2

http-response-code-is-510 =
    .what = Not Extended: obsolete.
    .rfc = RFC 2774 §7

http-response-code-is-511 =
    .what = Network Authentication Required: the network wants a login first, as in hotels.
    .rfc = RFC 6585 §6

http-accept = Accept
    .what = Which content types the client likes; q says how much, 1 is most.
    .here = { $value }
    .rfc = RFC 9110 §12.5.1

http-accept_encoding = Accept-Encoding
    .what = Which compressions the client can undo.
    .here = { $value }
    .rfc = RFC 9110 §12.5.3

http-accept_language = Accept-Language
    .what = Which languages the reader likes.
    .here = { $value }
    .rfc = RFC 9110 §12.5.4

http-authorization = Authorization
    .what = Who the client is: a scheme and credentials.
    .mistake = Without TLS everybody on the path can read and reuse it.
    .rfc = RFC 9110 §11.6.2

http-cache_control = Cache-Control
    .what = Whether and how long caches may keep it.
    .here = { $value }
    .mistake = no-cache does not mean "do not keep" but "ask before use"; no-store means "do not keep".
    .rfc = RFC 9111 §5.2

http-connection = Connection
    .what = What counts for this connection only; proxies take it out.
    .here = { $value }
    .rfc = RFC 9110 §7.6.1

http-connection-is-keep-alive =
    .what = The connection stays open for the next request.

http-connection-is-close =
    .what = The connection ends after this message.

http-connection-is-upgrade =
    .what = The field Upgrade names another protocol for this connection.

http-content_encoding = Content-Encoding
    .what = By what the body is compressed.
    .here = { $value }
    .rfc = RFC 9110 §8.4

http-content_encoding-is-gzip =
    .what = gzip: the usual compression, readable everywhere.
    .rfc = RFC 9110 §8.4.1.3

http-content_encoding-is-deflate =
    .what = deflate: zlib; some send it without its frame.
    .rfc = RFC 9110 §8.4.1.2

http-content_encoding-is-br =
    .what = br: Brotli, smaller than gzip for text.
    .rfc = RFC 7932

http-content_encoding-is-zstd =
    .what = zstd: Zstandard, fast and small.
    .rfc = RFC 8878

http-content_length_header = Content-Length
    .what = How many bytes the body has, so that the receiver knows where it ends.
    .here = { $value } B.
    .mistake = It counts bytes, not characters, and the compressed ones at that.
    .rfc = RFC 9110 §8.6

http-content_type = Content-Type
    .what = What the body is, so that the receiver knows how to read it.
    .here = { $value }
    .mistake = The ending of the name in the address does not count; this does.
    .rfc = RFC 9110 §8.3

http-content_type-is-text_html =
    .what = A web page.

http-content_type-is-text_plain =
    .what = Text without format.

http-content_type-is-text_css =
    .what = How a page looks (style sheet).

http-content_type-is-text_javascript =
    .what = A program for the browser.
    .rfc = RFC 9239

http-content_type-is-text_csv =
    .what = A table with commas.
    .rfc = RFC 4180

http-content_type-is-text_event-stream =
    .what = Events that the server sends one after the other; the response does not end.

http-content_type-is-application_json =
    .what = Data as JSON, always in UTF-8.
    .rfc = RFC 8259

http-content_type-is-application_xml =
    .what = Data as XML.
    .rfc = RFC 7303

http-content_type-is-application_x-www-form-urlencoded =
    .what = A form: names and values, joined by & and =.

http-content_type-is-multipart_form-data =
    .what = A form with files; boundary separates its parts.
    .rfc = RFC 7578

http-content_type-is-application_octet-stream =
    .what = Any bytes: to be saved, not shown.

http-content_type-is-application_graphql =
    .what = A GraphQL document.
    .rfc = RFC 9110 §8.3

http-content_type-is-application_pdf =
    .what = A PDF document.
    .rfc = RFC 8118

http-content_type-is-image_png =
    .what = A PNG picture.

http-content_type-is-image_jpeg =
    .what = A JPEG picture.

http-content_type-is-image_gif =
    .what = A GIF picture.

http-content_type-is-image_svg_xml =
    .what = An SVG drawing.

http-cookie = Cookie
    .what = What the client gives back of what the server set before: in this way the server knows it again.
    .mistake = The attributes (Secure, HttpOnly …) are never sent back.
    .rfc = RFC 6265 §5.4

http-cookie_pair = Cookie
    .what = One cookie: a name and a value.
    .here = { $value }
    .rfc = RFC 6265 §4.2

http-date = Date
    .what = When the message was made, by the server's clock.
    .here = { $value }
    .rfc = RFC 9110 §6.6.1

http-host = Host
    .what = Which site on this server the client wants: one address can serve many names.
    .here = { $value }
    .mistake = HTTP/1.1 requires it in every request; without it the answer is 400.
    .rfc = RFC 9110 §7.2

http-http2_settings = HTTP2-Settings
    .what = Settings for a change to HTTP/2 without TLS; no longer used.
    .rfc = RFC 7540 §3.2.1

http-last_modified = Last-Modified
    .what = When the resource changed last; the client can ask later whether it changed since.
    .here = { $value }
    .rfc = RFC 9110 §8.8.2

http-location = Location
    .what = Where to go: the new address of a redirect, or of what was created.
    .here = { $value }
    .rfc = RFC 9110 §10.2.2

http-proxy_authenticate = Proxy-Authenticate
    .what = Which credentials the proxy wants.
    .here = { $value }
    .rfc = RFC 9110 §11.7.1

http-proxy_authorization = Proxy-Authorization
    .what = Credentials for the proxy.
    .rfc = RFC 9110 §11.7.2

http-referer = Referer
    .what = The page from which the client comes.
    .here = { $value }
    .mistake = The name is spelled wrongly since 1996; it tells other sites what was read.
    .rfc = RFC 9110 §10.1.3

http-sec_websocket_accept = Sec-WebSocket-Accept
    .what = Proves that the server understood the handshake: made from the client's key.
    .mistake = It proves no identity; it is no password.
    .rfc = RFC 6455 §4.2.2

http-sec_websocket_extensions = Sec-WebSocket-Extensions
    .what = Extensions offered or agreed on, such as compression.
    .here = { $value }
    .rfc = RFC 6455 §11.3.2

http-sec_websocket_key = Sec-WebSocket-Key
    .what = 16 random bytes, so that no cached answer passes for a new one.
    .mistake = It is no encryption key.
    .rfc = RFC 6455 §11.3.1

http-sec_websocket_protocol = Sec-WebSocket-Protocol
    .what = Which language the messages will have.
    .here = { $value }
    .rfc = RFC 6455 §11.3.4

http-sec_websocket_version = Sec-WebSocket-Version
    .what = Always 13.
    .here = { $value }
    .rfc = RFC 6455 §11.3.5

http-server = Server
    .what = The program of the server.
    .here = { $value }
    .rfc = RFC 9110 §10.2.4

http-set_cookie = Set-Cookie
    .what = The server asks the client to keep a value and to send it back with later requests.
    .mistake = Each cookie has a line of its own.
    .rfc = RFC 6265 §4.1

http-set_cookie-name = Name
    .what = What the cookie is called.
    .here = { $value }
    .rfc = RFC 6265 §4.1.1

http-set_cookie-value = Value
    .what = What the client sends back.
    .rfc = RFC 6265 §4.1.1

http-set_cookie-expires = Expires
    .what = Until when the cookie is kept.
    .here = { $value }
    .rfc = RFC 6265 §5.2.1

http-set_cookie-max_age = Max-Age
    .what = How many seconds the cookie is kept; 0 or less deletes it.
    .here = { $seconds }.
    .rfc = RFC 6265 §5.2.2

http-set_cookie-domain = Domain
    .what = To which names the cookie goes, names below included; without it only to this one.
    .here = { $value }
    .rfc = RFC 6265 §5.2.3

http-set_cookie-path = Path
    .what = For which paths the cookie is sent.
    .here = { $value }
    .mistake = It is no protection: other paths of the site can get at it.
    .rfc = RFC 6265 §5.2.4

http-set_cookie-secure = Secure
    .what = Only over encrypted connections.
    .rfc = RFC 6265 §5.2.5

http-set_cookie-httponly = HttpOnly
    .what = Scripts of the page cannot read the cookie.
    .rfc = RFC 6265 §5.2.6

http-set_cookie-samesite = SameSite
    .what = Whether the cookie is sent with requests that come from other sites.
    .here = { $value }

http-set_cookie-samesite-is-strict =
    .what = Strict: never from other sites.

http-set_cookie-samesite-is-lax =
    .what = Lax: only when a link is followed.

http-set_cookie-samesite-is-none =
    .what = None: always; Secure must stand beside it.

http-set_cookie-partitioned = Partitioned
    .what = Kept apart for each site in which the page is embedded.

http-set_cookie-attribute = Attribute
    .what = An attribute that browsers do not know is ignored.
    .rfc = RFC 6265 §5.2

http-set_cookie-life = Kept
    .what = How long the browser keeps the cookie; without Expires and Max-Age until it is closed.
    .here = { $value }

http-transfer_encoding = Transfer-Encoding
    .what = How the body is wrapped for this one connection.
    .here = { $value }
    .mistake = It is not compression for the reader: that is Content-Encoding.
    .rfc = RFC 9112 §6.1

http-transfer_encoding-is-chunked =
    .what = chunked: in pieces, each with its size before it.
    .rfc = RFC 9112 §7.1

http-upgrade = Upgrade
    .what = Which other protocol this connection should speak.
    .here = { $value }
    .rfc = RFC 9110 §7.8

http-user_agent = User-Agent
    .what = The program of the client.
    .here = { $value }
    .mistake = Anybody can write anything here; nearly all browsers begin with Mozilla/5.0 for historical reasons.
    .rfc = RFC 9110 §10.1.5

http-www_authenticate = WWW-Authenticate
    .what = Which credentials the server wants, with a 401.
    .here = { $value }
    .rfc = RFC 9110 §11.6.1

http-x_forwarded_for = X-Forwarded-For
    .what = For whom a proxy asks: addresses, the client first.
    .here = { $value }
    .mistake = The client can write it itself: only the part of a trusted proxy is to be believed.

http-authbasic = Basic credentials
    .what = User and password, joined by a colon, in Base64.
    .mistake = Base64 is an encoding, not encryption: anybody can undo it.
    .rfc = RFC 7617 §2

http-authbasic-user = User
    .what = The name before the colon.
    .rfc = RFC 7617 §2

http-authbasic-password = Password
    .what = What stands behind the colon, readable for everybody on the path.
    .rfc = RFC 7617 §2

http-auth-scheme = Scheme
    .what = How the client proves who it is.
    .here = { $value }
    .rfc = RFC 9110 §11.1

http-auth-scheme-is-basic =
    .what = Basic: user and password, only encoded.
    .rfc = RFC 7617

http-auth-scheme-is-bearer =
    .what = Bearer: whoever holds the token gets in.
    .rfc = RFC 6750

http-auth-scheme-is-digest =
    .what = Digest: a hash of the password and a number of the server; the password itself is not sent.
    .rfc = RFC 7616

http-auth-scheme-is-negotiate =
    .what = Negotiate: Kerberos or NTLM.
    .rfc = RFC 4559

http-auth-scheme-is-ntlm =
    .what = NTLM: an old scheme of Windows that authenticates the connection, not the request.

http-auth-token = Token
    .what = The credentials as one word.
    .rfc = RFC 9110 §11.2

http-auth-parameter = Parameter
    .what = A part of credentials or of a challenge.
    .here = { $value }
    .rfc = RFC 9110 §11.2

http-auth-challenge = Challenge
    .what = What the server wants: a scheme and its parameters.
    .rfc = RFC 9110 §11.3

http-auth-realm = Realm
    .what = For which part of the site the credentials are.
    .here = { $value }
    .rfc = RFC 9110 §11.5

http-bearer = Bearer token
    .what = A token that opens the door for whoever holds it.
    .rfc = RFC 6750

http-digest = Digest
    .what = A part of the scheme Digest: proves that one knows the password without sending it.
    .rfc = RFC 7616 §3.4

http-jwt = JSON Web Token
    .what = Three parts joined by dots: header, claims, signature. The first two are only encoded.
    .mistake = Everybody can read a token; the signature prevents changes, not reading.
    .rfc = RFC 7519

http-jwt-exp = Expires
    .what = After this moment the token does not count.
    .here = { $value }
    .rfc = RFC 7519 §4.1.4

http-jwt-iss = Issuer
    .what = Who made the token.
    .here = { $value }
    .rfc = RFC 7519 §4.1.1

http-jwt-sub = Subject
    .what = Whom the token is about.
    .here = { $value }
    .rfc = RFC 7519 §4.1.2

http-jwt-aud = Audience
    .what = For whom the token is meant.
    .here = { $value }
    .rfc = RFC 7519 §4.1.3

http-jwt-alg = Algorithm
    .what = How the token is signed.
    .here = { $value }
    .rfc = RFC 7515 §4.1.1

http-jwt-signature = Signature
    .what = Proves who made the token; not checked here, the key is not known.
    .rfc = RFC 7515 §5.2

http-oauth = OAuth 2
    .what = Lets a program act for a user without knowing the password: by a code and tokens.
    .rfc = RFC 6749

http-unknown_header-is-age = Age
    .what = How many seconds the response has been in a cache.
    .here = The response has been in a cache for { $seconds }.
    .rfc = RFC 9111 §5.1

http-unknown_header-is-allow = Allow
    .what = Which methods the resource knows.
    .rfc = RFC 9110 §10.2.1

http-unknown_header-is-accept-ranges = Accept-Ranges
    .what = Whether parts of the resource can be asked for.
    .rfc = RFC 9110 §14.3

http-unknown_header-is-accept-charset = Accept-Charset
    .what = Which charsets the client likes; no longer used.
    .rfc = RFC 9110 §12.5.2

http-unknown_header-is-access-control-allow-origin = Access-Control-Allow-Origin
    .what = Which other sites may read this response in a browser (CORS).

http-unknown_header-is-access-control-allow-methods = Access-Control-Allow-Methods
    .what = Which methods other sites may use (CORS).

http-unknown_header-is-access-control-allow-headers = Access-Control-Allow-Headers
    .what = Which fields other sites may send (CORS).

http-unknown_header-is-access-control-allow-credentials = Access-Control-Allow-Credentials
    .what = Whether cookies may come along from other sites (CORS).

http-unknown_header-is-access-control-expose-headers = Access-Control-Expose-Headers
    .what = Which fields scripts of other sites may read (CORS).

http-unknown_header-is-access-control-max-age = Access-Control-Max-Age
    .what = How many seconds the answer to the browser's question before counts (CORS).
    .here = The answer to the browser's question before counts for { $seconds } (CORS).

http-unknown_header-is-access-control-request-method = Access-Control-Request-Method
    .what = The method that the browser wants to use next (CORS).

http-unknown_header-is-access-control-request-headers = Access-Control-Request-Headers
    .what = The fields that the browser wants to send next (CORS).

http-unknown_header-is-alt-svc = Alt-Svc
    .what = Where the same can be had in another way, mostly HTTP/3.
    .rfc = RFC 7838 §3

http-unknown_header-is-authentication-info = Authentication-Info
    .what = What the server says after a successful login.
    .rfc = RFC 9110 §11.6.3

http-unknown_header-is-clear-site-data = Clear-Site-Data
    .what = Asks the browser to delete what it keeps of the site.
    .rfc = W3C Clear Site Data

http-unknown_header-is-content-disposition = Content-Disposition
    .what = Whether to show or to save, and under which name.
    .rfc = RFC 6266

http-unknown_header-is-content-language = Content-Language
    .what = For readers of which language the content is.
    .rfc = RFC 9110 §8.5

http-unknown_header-is-content-location = Content-Location
    .what = The address of just this version.
    .rfc = RFC 9110 §8.7

http-unknown_header-is-content-md5 = Content-MD5
    .what = A digest of the body; obsolete.
    .rfc = RFC 1864

http-unknown_header-is-content-range = Content-Range
    .what = Which part of the whole the body is.
    .rfc = RFC 9110 §14.4

http-unknown_header-is-content-digest = Content-Digest
    .what = A digest by which the receiver checks the body.
    .rfc = RFC 9530 §2

http-unknown_header-is-content-security-policy = Content-Security-Policy
    .what = From where the page may load scripts, pictures and more: protection against injected code.
    .rfc = W3C CSP

http-unknown_header-is-cross-origin-embedder-policy = Cross-Origin-Embedder-Policy
    .what = Only resources that agree may be embedded.

http-unknown_header-is-cross-origin-opener-policy = Cross-Origin-Opener-Policy
    .what = Separates the page from windows of other sites.

http-unknown_header-is-cross-origin-resource-policy = Cross-Origin-Resource-Policy
    .what = Which sites may embed this resource.

http-unknown_header-is-dnt = DNT
    .what = "Do not track me"; hardly anybody heeds it.

http-unknown_header-is-etag = ETag
    .what = The name of this version: later the client asks whether it is still the present one.
    .rfc = RFC 9110 §8.8.3

http-unknown_header-is-expect = Expect
    .what = 100-continue: the client waits for leave before it sends the body.
    .rfc = RFC 9110 §10.1.1

http-unknown_header-is-expires = Expires
    .what = Until when a cache may use it without asking; max-age goes before.
    .rfc = RFC 9111 §5.3

http-unknown_header-is-forwarded = Forwarded
    .what = For whom a proxy asks, and over what.
    .rfc = RFC 7239

http-unknown_header-is-from = From
    .what = Mail address of who runs the robot.
    .rfc = RFC 9110 §10.1.2

http-unknown_header-is-idempotency-key = Idempotency-Key
    .what = Makes a repeated POST act only once.

http-unknown_header-is-if-match = If-Match
    .what = Only if it is still this version: nobody overwrites another's change.
    .rfc = RFC 9110 §13.1.1

http-unknown_header-is-if-modified-since = If-Modified-Since
    .what = Only if it changed since; else the answer is 304.
    .rfc = RFC 9110 §13.1.3

http-unknown_header-is-if-none-match = If-None-Match
    .what = Only if it is another version than the one I have; else the answer is 304.
    .rfc = RFC 9110 §13.1.2

http-unknown_header-is-if-range = If-Range
    .what = The part if nothing changed, else all of it.
    .rfc = RFC 9110 §13.1.5

http-unknown_header-is-if-unmodified-since = If-Unmodified-Since
    .what = Only if it has not changed since.
    .rfc = RFC 9110 §13.1.4

http-unknown_header-is-keep-alive = Keep-Alive
    .what = How long the connection stays open without use.
    .here = The connection stays open without use for { $seconds }.
    .rfc = RFC 9112 App. C

http-unknown_header-is-link = Link
    .what = Other addresses that belong to this one, for example the next page.
    .rfc = RFC 8288

http-unknown_header-is-max-forwards = Max-Forwards
    .what = How many proxies a TRACE or OPTIONS may still pass.
    .rfc = RFC 9110 §7.6.2

http-unknown_header-is-origin = Origin
    .what = The site whose page sends the request.
    .rfc = RFC 6454 §7

http-unknown_header-is-permissions-policy = Permissions-Policy
    .what = What the page may use: camera, place and more.
    .rfc = W3C Permissions Policy

http-unknown_header-is-pragma = Pragma
    .what = no-cache for very old caches; obsolete.
    .rfc = RFC 9111 §5.4

http-unknown_header-is-prefer = Prefer
    .what = What the client would like, if possible.
    .rfc = RFC 7240

http-unknown_header-is-priority = Priority
    .what = How urgent the response is.
    .rfc = RFC 9218

http-unknown_header-is-range = Range
    .what = Only this part, please: for films and interrupted downloads.
    .rfc = RFC 9110 §14.2

http-unknown_header-is-referrer-policy = Referrer-Policy
    .what = How much of the address goes into Referer.
    .rfc = W3C Referrer Policy

http-unknown_header-is-retry-after = Retry-After
    .what = When to ask again.
    .here = Ask again after { $seconds }.
    .rfc = RFC 9110 §10.2.3

http-unknown_header-is-save-data = Save-Data
    .what = The reader wants little data.

http-unknown_header-is-sec-ch-ua = Sec-CH-UA
    .what = Brand and version of the browser.

http-unknown_header-is-sec-ch-ua-mobile = Sec-CH-UA-Mobile
    .what = Whether it is a mobile device.

http-unknown_header-is-sec-ch-ua-platform = Sec-CH-UA-Platform
    .what = The system on which the browser runs.

http-unknown_header-is-sec-fetch-dest = Sec-Fetch-Dest
    .what = What the browser wants it for: a page, a picture, a script.
    .rfc = W3C Fetch Metadata

http-unknown_header-is-sec-fetch-mode = Sec-Fetch-Mode
    .what = How the browser asks: by a link, from a script.
    .rfc = W3C Fetch Metadata

http-unknown_header-is-sec-fetch-site = Sec-Fetch-Site
    .what = Whether the request comes from the same site.
    .rfc = W3C Fetch Metadata

http-unknown_header-is-sec-fetch-user = Sec-Fetch-User
    .what = The user clicked.
    .rfc = W3C Fetch Metadata

http-unknown_header-is-server-timing = Server-Timing
    .what = What took how long on the server.
    .rfc = W3C Server Timing

http-unknown_header-is-soapaction = SOAPAction
    .what = Which operation a SOAP message calls.

http-unknown_header-is-strict-transport-security = Strict-Transport-Security
    .what = From now on only with encryption (HTTPS).
    .here = From now on, for { $seconds }, only with encryption (HTTPS).
    .rfc = RFC 6797

http-unknown_header-is-te = TE
    .what = Whether the client takes trailers and other transfer codings.
    .rfc = RFC 9110 §10.1.4

http-unknown_header-is-timing-allow-origin = Timing-Allow-Origin
    .what = Which sites may see exact times.
    .rfc = W3C Resource Timing

http-unknown_header-is-traceparent = traceparent
    .what = Joins the steps of one call over many servers.
    .rfc = W3C Trace Context

http-unknown_header-is-trailer = Trailer
    .what = Which fields follow after the body.
    .rfc = RFC 9110 §6.6.2

http-unknown_header-is-upgrade-insecure-requests = Upgrade-Insecure-Requests
    .what = The browser prefers the encrypted version.
    .rfc = W3C Upgrade Insecure Requests

http-unknown_header-is-vary = Vary
    .what = On which fields of the request the response depends: caches keep one for each.
    .rfc = RFC 9110 §12.5.5

http-unknown_header-is-via = Via
    .what = Which proxies passed the message on.
    .rfc = RFC 9110 §7.6.3

http-unknown_header-is-warning = Warning
    .what = A remark of a cache; obsolete.
    .rfc = RFC 9111 §5.5

http-unknown_header-is-x-content-type-options = X-Content-Type-Options
    .what = nosniff: believe Content-Type, do not guess.

http-unknown_header-is-x-forwarded-host = X-Forwarded-Host
    .what = The Host that the client asked the proxy for.

http-unknown_header-is-x-forwarded-proto = X-Forwarded-Proto
    .what = Whether the client came to the proxy by http or https.

http-unknown_header-is-x-frame-options = X-Frame-Options
    .what = Whether other sites may embed the page.
    .rfc = RFC 7034

http-unknown_header-is-x-powered-by = X-Powered-By
    .what = With what the server's program was made; better left out.

http-unknown_header-is-x-real-ip = X-Real-IP
    .what = The client's address, as a proxy says.

http-unknown_header-is-x-request-id = X-Request-ID
    .what = A number by which a request is found again in logs.

http-unknown_header-is-x-requested-with = X-Requested-With
    .what = XMLHttpRequest: a script asks.

http-unknown_header-is-x-xss-protection = X-XSS-Protection
    .what = A filter of old browsers; no longer used.

http-anomaly = Against the rules
    .what = Something in this message is not as the specification wants it; the label says what. Receivers may understand it differently, and attacks begin there.
    .rfc = RFC 9112

http-chat = Summary
    .what = The start line among the notes.

http-set_cookie-not_secure = Cookie without Secure
    .what = It also goes over connections that anybody can read.

http-set_cookie-not_httponly = Cookie without HttpOnly
    .what = Any script of the page can read and steal it.

http-set_cookie-no_samesite = Cookie without SameSite
    .what = Whether other sites can make the browser send it depends on the browser.

http-authbasic-open = Password in the open
    .what = Base64 hides nothing: whoever sees this message has the password.
    .rfc = RFC 7617 §4

http-notification = Notification
    .what = A mark of this program: the message came among others without being asked for. It is not sent.

http-chunk_rest = Not chunks
    .what = Bytes that follow where a chunk size should stand and are none. From here on nobody can say where the body ends.
    .here = { $bytes } B.

http-anomaly-no_request = Request missing
    .what = The question to this answer is not in the capture: it began too late, or packets were lost. Without it nobody knows the method, and so not for sure whether a body follows.

http-anomaly-resumed = Found again
    .what = Something before this place is missing, so this program searched for the next line that looks like a start line. What it found may be wrong.

http-anomaly-after_close = After the last message
    .what = Connection: close promised that nothing would follow, yet something did. The other side has probably thrown it away.

http-leading_crlf = Empty line before the message
    .what = Some old clients send a line end too many after a body. Servers skip at least one such line.

http-anomaly-start_line_space = Spaces in the start line
    .what = One space separates method, target and version. Receivers split lines with more of them differently, and so may see different targets.

http-anomaly-method = Bad method
    .what = A method is made of letters, digits and a few signs. What stands here is no method; probably this is not HTTP.

http-anomaly-method_case = Method in small letters
    .what = get is not GET: for methods capitals count. Some servers accept it, others answer 405 or 501.

http-anomaly-preface = Preface of HTTP/2
    .what = A client that speaks HTTP/2 begins with this line, chosen so that an HTTP/1 server refuses it at once. Here it came to such a server.

http-anomaly-no_target = No target
    .what = The client does not say what it wants; the answer should be 400.

http-anomaly-target_space = Space in the target
    .what = A space ends the target; one that belongs to it is written %20. A lenient server may read another path than the proxy before it.

http-anomaly-target_bytes = Forbidden characters in the target
    .what = In an address only some ASCII characters stand for themselves; all others are written as % and two digits.

http-anomaly-target_fragment = Fragment in the target
    .what = What stands behind # is for the browser alone: it finds the place in the page. A client that sends it has a fault.

http-anomaly-target_form = Form of the target
    .what = Usually the target is a path; a whole address goes to proxies, name:port goes with CONNECT, * with OPTIONS. This mixture is none of these.

http-anomaly-target_utf8 = Target is not UTF-8
    .what = The bytes behind the percent signs are no text in UTF-8: an old charset, binary data, or an attempt to slip past a filter.

http-anomaly-target_control = Control characters in the target
    .what = %0D%0A becomes a line end when decoded: who writes it into a header splits the message, and %00 ends strings in C.

http-anomaly-version = Bad version
    .what = Here HTTP/1.0 or HTTP/1.1 is expected, exactly so and in capitals.

http-anomaly-version_other = Unknown version
    .what = Written in this way there were only 1.0 and 1.1 (and 0.9 without a version); HTTP/2 and HTTP/3 have no such line.

http-anomaly-other_protocol = Another protocol
    .what = RTSP, SIP and ICY borrowed the form of HTTP: a start line and header fields. The rules for bodies differ.

http-anomaly-http09 = HTTP/0.9
    .what = The form of 1991: only GET and a path, and the answer is the bare document. Today it mostly means a broken or a handmade request.

http-anomaly-status = Bad status code
    .what = Three digits, of which the first is 1 to 5. A client treats an unknown code like x00 of its class; this one has no class.

http-anomaly-phrase_space = Space missing
    .what = Behind the code there is always a space, also when no phrase follows. Hardly a client minds.

http-anomaly-phrase = Control characters in the phrase
    .what = The phrase is for people. Control characters in it can confuse terminals and logs.

http-anomaly-no_status_line = No status line
    .what = The server answers with bare content. Either it speaks HTTP/0.9, or it is no web server at all, for example one for mail or SSH.

http-anomaly-bare_lf = Line ends with LF alone
    .what = Lines end with CR LF. Many accept a lone LF; two servers in a row that disagree about it see different heads, which attacks use.

http-anomaly-bare_cr = CR alone
    .what = Some take a lone CR for a line end, others for a character of the value. This disagreement splits one request into two.

http-anomaly-nul = NUL in a field
    .what = Programs in C take NUL for the end of the text and compare only what stands before it.

http-anomaly-control = Control characters in a value
    .what = Only printable characters, spaces and tabs belong into a value. Others hide something or were not encoded.

http-anomaly-obs_fold = Value on several lines
    .what = Formerly a value could go on in a line that begins with a space. Filters that do not know this overlook what stands there.

http-anomaly-leading_space = Space before the first field
    .what = A line that begins with a space has no field that it could continue. Some skip it, some take it for a field.

http-anomaly-space_before_colon = Space before the colon
    .what = "Content-Length : 5" is no Content-Length for one and is one for another: a classic way to smuggle a request. Servers must answer 400.

http-bad_header_name = Bad field name
    .what = A name consists of letters, digits and some signs such as the hyphen; spaces, brackets and letters outside of ASCII are not allowed.

http-anomaly-no_name = Field without a name
    .what = The line begins with the colon. It says nothing and must not be accepted.

http-anomaly-no_colon = Line without a colon
    .what = Between name and value a colon is needed. Perhaps a value was broken into two lines.

http-anomaly-similar_name = Look-alike name
    .what = Programs behind CGI see - and _ as the same, so that Content_Length may pass for Content-Length there while the proxy ignores it.

http-anomaly-cut_head = Head is cut off
    .what = The empty line that ends the head never came: the connection broke off, or the capture ends here.

http-te_and_length = Two ways to end the body
    .what = Transfer-Encoding counts and Content-Length must be ignored. If a proxy and its server choose differently, the rest becomes a second, hidden request (request smuggling).

http-te_unknown = Unknown transfer coding
    .what = The receiver does not know how the body is wrapped; a server should answer 501.

http-anomaly-te_order = chunked is not last
    .what = Only if chunked is applied last can the receiver find the end of the body. In a request this is an error; a response lasts until the connection ends.

http-anomaly-te_twice = chunked twice
    .what = Chunks within chunks are forbidden. Who writes it wants two receivers to disagree.

http-anomaly-te_list = Empty list elements
    .what = Commas without a word between them: allowed for receivers to skip, but not to be sent.

http-anomaly-te_http10 = Transfer-Encoding in HTTP/1.0
    .what = HTTP/1.0 does not know chunks. A 1.0 proxy would pass them on as if they were the content.

http-anomaly-te_forbidden = Transfer-Encoding without a body
    .what = Responses 1xx, 204 and successful ones (2xx) to CONNECT never have a body, so nothing is there to be wrapped.

http-anomaly-content_length = Bad Content-Length
    .what = Only decimal digits are allowed: no sign, no space, no 0x. Otherwise nobody knows where the next message begins.

http-anomaly-content_length_twice = Content-Length repeated
    .what = All copies say the same, so the length is clear; still a sender must not repeat it.

http-anomaly-content_length_differs = Content-Length contradicts itself
    .what = One server believes the first, another the last: with this a hidden request slips through. It must be answered with 400.

http-anomaly-content_length_zeros = Zeros before the length
    .what = 010 is ten here; a program that takes it for octal reads eight, and two bytes become a new message.

http-anomaly-content_length_forbidden = Content-Length without a body
    .what = Responses 1xx and 204 end with the head. A client that believes the length waits for a body that never comes.

http-anomaly-undetermined_length = Unknown length
    .what = Neither a length nor chunks that could be followed. This program shows what came until the next message began; it may be too much or too little.

http-anomaly-incomplete = Body is incomplete
    .what = Fewer bytes came than were announced: the connection broke off, packets are missing, or the capture ends. A cache must not keep such a body as whole.

http-anomaly-uncertain_pair = Pair is uncertain
    .what = HTTP/1 has no numbers: the first answer belongs to the first question. Where one is missing, all later pairs may be shifted.

http-anomaly-no_host = Host is missing
    .what = One address may serve a thousand sites; without Host the server cannot know which is meant and must answer 400.

http-anomaly-host_twice = Host twice
    .what = A proxy may choose the site by one and the server by the other. It must be answered with 400.

http-anomaly-host = Bad Host
    .what = Only a name or an address and perhaps a port may stand here: no path, no user, no space.

http-anomaly-host_differs = Host and target differ
    .what = The target is a whole address with another name than Host. The target counts; who looks at Host alone picks the wrong site.

http-anomaly-target_host = Bad name in the target
    .what = The whole address in the target has no proper name and port, so it is not clear to whom the request goes.

http-anomaly-upgrade = Upgrade is not announced
    .what = Upgrade is for the next station only, and Connection must name it; otherwise a proxy would pass it on. So the receiver ignores it.

http-anomaly-upgrade_http10 = Upgrade in HTTP/1.0
    .what = Changing the protocol came with HTTP/1.1; in a request of 1.0 it has no effect.

http-anomaly-expect = Unknown expectation
    .what = Only 100-continue is defined: "tell me whether I may send the body". Anything else may be answered with 417.

http-anomaly-trace_body = TRACE with a body
    .what = TRACE sends back what it got, for diagnosis; a body would only make it a mirror for attacks.

http-anomaly-body_unusual = Unusual body
    .what = GET, HEAD, DELETE and CONNECT have no use for a body. Some servers read it, others ignore it or close the connection.

http-anomaly-chunk_size = Bad chunk size
    .what = The size is written in hexadecimal digits: 1a is 26. Without it the end of the chunk cannot be found.

http-anomaly-chunked_anyway = Looks like chunks
    .what = By the head the body is not in chunks, yet it is written so. The program shows the content; a strict client would take the sizes for content.

http-anomaly-chunk_space = Space at the chunk size
    .what = Old servers padded the size with spaces. It is not allowed, and receivers differ in what they make of it.

http-anomaly-chunk_extension = Bad chunk extension
    .what = Behind the size only ;name=value may follow. Hardly anybody uses it, so malformed ones are a sign of an attack.

http-anomaly-chunk_bare_lf = Chunk line ends with LF alone
    .what = CR LF is required. If a proxy accepts LF and the server does not, each finds another end of the body.

http-anomaly-chunk_no_end = Chunk has no end
    .what = Behind the data CR LF must follow. Its absence means that the size was wrong or bytes were lost.

http-anomaly-chunk_spill = More than the size says
    .what = The chunk goes on behind its end. Who skips to the next line hides these bytes from those who count.

http-anomaly-no_last_chunk = Last chunk is missing
    .what = A chunk of size 0 says "that was all". Without it the client cannot know whether the content is complete.

http-anomaly-trailer = Field does not belong in a trailer
    .what = What decides about framing, routing or access must be known before the body. Too late it must be ignored.

http-decompression_failed = Decompression failed
    .what = The body is not what Content-Encoding says, is cut off, or is damaged. What could be read before is shown.

http-anomaly-coding = Unusual content coding
    .what = Not one of the registered names such as gzip, br or zstd. Clients that do not know it show garbage or nothing.

http-bearer-token = Bearer token
    .what = Whoever has this text is let in, like with a key found in the street. It should live briefly and only travel over TLS.
    .mistake = A bearer token need not be a JWT: often it is a random word that only the server can look up.

http-bearer-error = Error
    .what = Why the token was refused.
    .here = { $value }

http-bearer-error-is-invalid_token =
    .what = The token is expired, revoked or damaged: get a new one.

http-bearer-error-is-invalid_request =
    .what = The request is malformed, for example with two tokens.

http-bearer-error-is-insufficient_scope =
    .what = The token is good but does not allow this.

http-bearer-scope = Scope
    .what = What a token must allow to get in here.
    .here = { $value }

http-ntlm-message = NTLM message
    .what = NTLM takes three messages on one connection: offer, challenge, response.
    .mistake = The connection is logged in, not the request: a proxy that shares connections breaks it.

http-ntlm-message-is-1 =
    .what = 1 of 3: the client says what it can.

http-ntlm-message-is-2 =
    .what = 2 of 3: the server sends a random number, the challenge.

http-ntlm-message-is-3 =
    .what = 3 of 3: the client answers with a hash of password and challenge.

http-api_key = API key
    .what = A fixed word by which the service knows the calling program. It works until somebody withdraws it.
    .mistake = In the address it ends up in logs and histories; a header is the better place.

http-digest-username = User name
    .what = Who wants in. It is sent readably; only the password is not.
    .here = { $value }

http-digest-realm = Realm
    .what = The part of the site for which the password counts. It goes into the hash, so that one hash does not open another site.
    .here = { $value }

http-digest-nonce = Nonce of the server
    .what = A random word of the server that goes into the hash: a recorded answer is of no use later.
    .here = { $value }

http-digest-uri = URI
    .what = The target once more, as it went into the hash: so the proof cannot be used for another address.
    .here = { $value }
    .mistake = A proxy that rewrites the path makes the check fail.

http-digest-response = Response
    .what = The proof: a hash of user, realm, password, both nonces, method and target. The password cannot be calculated back, only guessed.

http-digest-algorithm = Algorithm
    .what = By which hash the proof is made; without it MD5.
    .here = { $value }

http-digest-cnonce = Nonce of the client
    .what = A random word of the client: a malicious server cannot choose all that is hashed.
    .here = { $value }

http-digest-opaque = Opaque
    .what = A word of the server that the client gives back unchanged; it may remember something by it.
    .here = { $value }

http-digest-qop = Quality of protection
    .what = What the proof covers: auth the request line, auth-int the body too.
    .here = { $value }

http-digest-nc = Nonce count
    .what = How often the client has used this nonce, in hexadecimal digits. A number that does not grow is a replay.
    .here = { $value }

http-digest-stale = Stale
    .what = true: only the nonce is too old; the password was right and the user need not be asked again.
    .here = { $value }

http-jwt-header = Header
    .what = The first part: JSON that says how the token is signed.
    .mistake = The receiver must not blindly believe the algorithm named here: "none" has opened many doors.

http-jwt-typ = Type
    .what = What the token is; mostly JWT.
    .here = { $value }

http-jwt-kid = Key
    .what = With which of its keys the issuer signed. It is only a name; the key itself is published elsewhere.
    .here = { $value }

http-jwt-parameter = Parameter
    .what = Another entry of the token's header.
    .here = { $value }

http-jwt-claims = Claims
    .what = The second part: JSON with what the issuer says about the user and the token.
    .mistake = They are readable for everybody. Passwords and secrets do not belong here.

http-jwt-nbf = Not before
    .what = Before this moment the token does not count yet.
    .here = { $value }

http-jwt-iat = Issued at
    .what = When the token was made; from it the receiver knows its age.
    .here = { $value }

http-jwt-jti = Identifier
    .what = A number that only this token has, so that it can be revoked or accepted once only.
    .here = { $value }

http-jwt-scope = Scope
    .what = What the token allows, as words separated by spaces.
    .here = { $value }

http-jwt-claim = Claim
    .what = Something else that the issuer states.
    .here = { $value }

http-jwt-validity = Valid at this time
    .what = Compared by this program: the token's times with the time of this packet. It is not sent.
    .here = { $value }

http-jwt-encrypted = Encrypted token
    .what = Five parts instead of three (JWE): here the content is really hidden, and only who has the key reads it.

http-oauth-step = Step
    .what = Which part of the flow this message is: the redirect to the login, the way back with the code, the exchange of the code for a token.

http-oauth-step-is-authorization_request =
    .what = Authorization request: the browser is sent to log in and agree; no secret goes along.
    .rfc = RFC 6749 §4.1.1

http-oauth-step-is-callback =
    .what = Callback: the browser comes back to the client with a code, or with an error.
    .rfc = RFC 6749 §4.1.2

http-oauth-step-is-token_request =
    .what = Token request: the client exchanges what it has for a token, past the browser.
    .rfc = RFC 6749 §4.1.3

http-oauth-step-is-token_response =
    .what = Token response: the token, or why there is none.
    .rfc = RFC 6749 §5.1

http-oauth-step-is-device_request =
    .what = Device request: a device without a keyboard asks for a code that its user enters elsewhere.
    .rfc = RFC 8628 §3.1

http-oauth-step-is-token_revocation =
    .what = Token revocation: the client gives a token up: it shall not be accepted any more.
    .rfc = RFC 7009 §2.1

http-oauth-step-is-token_introspection =
    .what = Token introspection: a service asks the issuer whether a token is still good.
    .rfc = RFC 7662 §2.1

http-oauth-grant = Grant
    .what = By what the program gets its token.
    .here = { $value }

http-oauth-grant-is-authorization_code =
    .what = The code that came back through the browser.
    .rfc = RFC 6749 §4.1.3

http-oauth-grant-is-refresh_token =
    .what = A refresh token: a new access token without asking the user.
    .rfc = RFC 6749 §6

http-oauth-grant-is-client_credentials =
    .what = Its own password: no user is involved.
    .rfc = RFC 6749 §4.4

http-oauth-grant-is-password =
    .what = The user's password, handed to the program: no longer to be used.
    .rfc = RFC 9700 §2.4

http-oauth-client_id = Client
    .what = Which program asks; it was registered at the server before. It is no secret.
    .here = { $value }

http-oauth-state = State
    .what = A random word that must come back unchanged: so nobody can slip in the answer to a login of his own.
    .here = { $value }

http-oauth-code = Authorization code
    .what = A slip that counts once and briefly: the program exchanges it for a token without the browser seeing that.

http-oauth-redirect_uri = Redirection
    .what = Where the browser is to return with the code. It must be one that was registered, else codes could be stolen.
    .here = { $value }

http-oauth-scope = Scope
    .what = What the program wants to be allowed; the user agrees to that and no more.
    .here = { $value }

http-oauth-error = Error
    .what = Why no token is given.
    .here = { $value }

http-oauth-pkce = Proof key
    .what = First only the hash of a random word is sent (code_challenge), later the word itself (code_verifier): a stolen code is useless without it.
    .here = { $value }

http-authbasic-bad = Not Basic credentials
    .what = The word behind Basic is damaged or was made in another way; the server will answer 401.

http-digest-md5 = MD5
    .what = MD5 is so quick that billions of passwords a second can be tried against a recorded response.

http-digest-not_quoted = Quotes are missing
    .what = Without quotes a name with a comma or space would be cut. Some servers refuse it.

http-set_cookie-no_name = Cookie without a name
    .what = There is nothing to store: the line needs NAME=VALUE first.

http-set_cookie-samesite_none = None without Secure
    .what = A cookie for use on other sites is accepted over HTTPS only. The login on the embedded page will not last.

http-set_cookie-samesite_unknown = Unknown SameSite
    .what = Then the browser's own rule applies, today mostly that of Lax.

http-set_cookie-prefix = Broken promise of the name
    .what = A name with __Secure- needs Secure; __Host- also needs Path=/ and no Domain. So no neighbouring site can plant the cookie.

http-set_cookie-bad_date = Date cannot be read
    .what = The cookie then lives only until the browser is closed.

http-jwt-not_checked = Signature not checked
    .what = This program has no key of the issuer. What the claims say may be true or invented.

http-jwt-unsigned = No signature
    .what = alg is none. A server that accepts this lets everybody be whoever he likes.

http-jwt-expired = Expired
    .what = When this packet was sent the time in exp was over. The usual answer is 401, and the client fetches a new token.

http-jwt-not_yet = Not valid yet
    .what = The time in nbf is still to come. Mostly the clocks of two computers differ.

http-unknown_header-is-refresh = Refresh
    .what = After so many seconds the browser loads the page again, or another one.
    .rfc = WHATWG HTML

http-request-method-is-query =
    .what = QUERY asks a question whose text stands in the body; like GET it changes nothing and may be repeated.

http-request-method-is-proppatch =
    .what = PROPPATCH changes properties of a file (WebDAV).
    .rfc = RFC 4918 §9.2

http-request-method-is-mkcol =
    .what = MKCOL makes a folder (WebDAV).
    .rfc = RFC 4918 §9.3

http-request-method-is-copy =
    .what = COPY makes a copy on the server; Destination says where (WebDAV).
    .rfc = RFC 4918 §9.8

http-request-method-is-move =
    .what = MOVE moves or renames on the server (WebDAV).
    .rfc = RFC 4918 §9.9

http-request-method-is-lock =
    .what = LOCK reserves a file, so that nobody else changes it (WebDAV).
    .rfc = RFC 4918 §9.10

http-request-method-is-unlock =
    .what = UNLOCK releases the reservation (WebDAV).
    .rfc = RFC 4918 §9.11

http-request-method-is-search =
    .what = SEARCH searches below a folder (WebDAV).
    .rfc = RFC 5323

http-request-method-is-report =
    .what = REPORT fetches prepared information, for example appointments of a calendar (WebDAV).
    .rfc = RFC 3253 §3.6

http-request-method-is-acl =
    .what = ACL sets who may do what (WebDAV).
    .rfc = RFC 3744 §8.1

http-request-method-is-mkcalendar =
    .what = MKCALENDAR makes a calendar (CalDAV).
    .rfc = RFC 4791 §5.3.1

http-request-method-is-bind =
    .what = BIND gives a file a second name (WebDAV).
    .rfc = RFC 5842 §4

http-request-method-is-unbind =
    .what = UNBIND takes a name away from a file (WebDAV).
    .rfc = RFC 5842 §5

http-request-method-is-rebind =
    .what = REBIND moves a name to another file (WebDAV).
    .rfc = RFC 5842 §6

http-request-method-is-orderpatch =
    .what = ORDERPATCH changes the order of a folder's entries (WebDAV).
    .rfc = RFC 3648 §7

http-request-method-is-mkredirectref =
    .what = MKREDIRECTREF makes an entry that leads elsewhere (WebDAV).
    .rfc = RFC 4437 §6

http-request-method-is-updateredirectref =
    .what = UPDATEREDIRECTREF changes where such an entry leads (WebDAV).
    .rfc = RFC 4437 §7

http-request-method-is-version-control =
    .what = VERSION-CONTROL puts a file under version control (WebDAV).
    .rfc = RFC 3253 §3.5

http-request-method-is-checkout =
    .what = CHECKOUT opens a versioned file for changing (WebDAV).
    .rfc = RFC 3253 §4.3

http-request-method-is-checkin =
    .what = CHECKIN makes a new version of what was changed (WebDAV).
    .rfc = RFC 3253 §4.4

http-request-method-is-uncheckout =
    .what = UNCHECKOUT throws the change away (WebDAV).
    .rfc = RFC 3253 §4.5

http-request-method-is-mkworkspace =
    .what = MKWORKSPACE makes a working copy on the server (WebDAV).
    .rfc = RFC 3253 §6.3

http-request-method-is-update =
    .what = UPDATE brings a file to a certain version (WebDAV).
    .rfc = RFC 3253 §7.1

http-request-method-is-label =
    .what = LABEL gives a version a name (WebDAV).
    .rfc = RFC 3253 §8.2

http-request-method-is-merge =
    .what = MERGE joins changes of two lines of work (WebDAV, Subversion).
    .rfc = RFC 3253 §11.2

http-request-method-is-baseline-control =
    .what = BASELINE-CONTROL keeps whole sets of versions (WebDAV).
    .rfc = RFC 3253 §12.6

http-request-method-is-mkactivity =
    .what = MKACTIVITY begins a set of changes that belong together (WebDAV).
    .rfc = RFC 3253 §13.5

http-request-method-is-link =
    .what = LINK joins two resources; hardly used.
    .rfc = RFC 2068 §19.6.1.2

http-request-method-is-unlink =
    .what = UNLINK removes such a link; hardly used.
    .rfc = RFC 2068 §19.6.1.3

http-request-method-is-pri =
    .what = PRI is no method: with it a connection of HTTP/2 begins.
    .rfc = RFC 9113 §3.4

http-auth-scheme-is-dpop =
    .what = DPoP: a token bound to a key of the client: stolen alone it is of no use.
    .rfc = RFC 9449

http-auth-scheme-is-hoba =
    .what = HOBA: a signature with a key of the browser instead of a password.
    .rfc = RFC 7486

http-auth-scheme-is-mutual =
    .what = Mutual: both prove that they know the password, without sending it.
    .rfc = RFC 8120

http-auth-scheme-is-oauth =
    .what = OAuth 1: each request is signed; replaced by Bearer.
    .rfc = RFC 5849

http-auth-scheme-is-scram-sha-1 =
    .what = SCRAM with SHA-1: proves the password by a salted hash.
    .rfc = RFC 7804

http-auth-scheme-is-scram-sha-256 =
    .what = SCRAM with SHA-256: proves the password by a salted hash.
    .rfc = RFC 7804

http-auth-scheme-is-vapid =
    .what = vapid: a push service knows by it which site sends messages.
    .rfc = RFC 8292

http-auth-scheme-is-gnap =
    .what = GNAP: a protocol of its own for what OAuth does, by which programs ask for access.
    .rfc = RFC 9635

http-auth-scheme-is-privatetoken =
    .what = PrivateToken: proves "no robot" without saying who it is.
    .rfc = RFC 9577

http-auth-scheme-is-concealed =
    .what = Concealed: a signature that looks to strangers as if nothing were here.
    .rfc = RFC 9729

http-auth-scheme-is-aws4-hmac-sha256 =
    .what = AWS4-HMAC-SHA256: Amazon's way to sign a request; the key itself is not sent.

http-cache_control-is-no-cache =
    .what = no-cache: keep it, but ask the server before each use.
    .rfc = RFC 9111 §5.2.2.4

http-cache_control-is-no-store =
    .what = no-store: keep nothing of it.
    .rfc = RFC 9111 §5.2.2.5

http-cache_control-is-max-age =
    .what = max-age: for so many seconds it counts as fresh.
    .here = { $number ->
        [0] max-age: no second; it is stale at once.
       *[other] max-age: for { $seconds } it counts as fresh.
    }
    .rfc = RFC 9111 §5.2.2.1

http-cache_control-is-s-maxage =
    .what = s-maxage: the same for shared caches alone.
    .here = s-maxage: { $seconds }, for shared caches alone.
    .rfc = RFC 9111 §5.2.2.10

http-cache_control-is-private =
    .what = private: only the browser's own cache may keep it.
    .rfc = RFC 9111 §5.2.2.7

http-cache_control-is-public =
    .what = public: every cache may keep it, even after a login.
    .rfc = RFC 9111 §5.2.2.9

http-cache_control-is-must-revalidate =
    .what = must-revalidate: when it is stale it must not be used without asking.
    .rfc = RFC 9111 §5.2.2.2

http-cache_control-is-immutable =
    .what = immutable: it will never change; do not even ask when reloading.
    .rfc = RFC 8246

http-cache_control-is-no-transform =
    .what = no-transform: nobody may change the content on the way.
    .rfc = RFC 9111 §5.2.2.6

http-cache_control-is-stale-while-revalidate =
    .what = stale-while-revalidate: for so long the old copy may be shown while the new one is fetched.
    .here = stale-while-revalidate: for { $seconds } more the old copy may be shown while the new one is fetched.
    .rfc = RFC 5861 §3

http-cache_control-is-only-if-cached =
    .what = only-if-cached: answer from the cache or not at all.
    .rfc = RFC 9111 §5.2.1.7

http-content_type-is-application_javascript =
    .what = A program for the browser (older name).
    .rfc = RFC 9239

http-content_type-is-application_wasm =
    .what = A compiled program for the browser (WebAssembly).

http-content_type-is-application_problem_json =
    .what = An error, described in JSON in an agreed form.
    .rfc = RFC 9457

http-content_type-is-application_ld_json =
    .what = Linked data as JSON.

http-content_type-is-application_manifest_json =
    .what = How a web page looks as an app: name, icons.

http-content_type-is-application_x-ndjson =
    .what = JSON values, one a line.

http-content_type-is-application_graphql-response_json =
    .what = A response of GraphQL.

http-content_type-is-application_grpc =
    .what = Messages of gRPC.

http-content_type-is-application_grpc-web =
    .what = Messages of gRPC for browsers.

http-content_type-is-application_x-protobuf =
    .what = Data as Protocol Buffers.

http-content_type-is-application_protobuf =
    .what = Data as Protocol Buffers.

http-content_type-is-application_soap_xml =
    .what = A SOAP 1.2 message.

http-content_type-is-application_dns-message =
    .what = A DNS message (DNS over HTTPS).
    .rfc = RFC 8484

http-content_type-is-application_ocsp-response =
    .what = Whether a certificate is revoked.
    .rfc = RFC 6960

http-content_type-is-application_zip =
    .what = A ZIP archive.

http-content_type-is-application_gzip =
    .what = A file compressed by gzip.
    .rfc = RFC 6713

http-content_type-is-application_cbor =
    .what = Data as CBOR: like JSON, but binary.
    .rfc = RFC 8949

http-content_type-is-application_rss_xml =
    .what = News of a site (RSS).

http-content_type-is-application_atom_xml =
    .what = News of a site (Atom).
    .rfc = RFC 4287

http-content_type-is-application_vnd_apple_mpegurl =
    .what = A list of pieces of a film (HLS).
    .rfc = RFC 8216

http-content_type-is-text_xml =
    .what = Data as XML.
    .rfc = RFC 7303

http-content_type-is-text_markdown =
    .what = Text with simple marks for headings and lists.
    .rfc = RFC 7763

http-content_type-is-text_calendar =
    .what = Appointments (iCalendar).
    .rfc = RFC 5545

http-content_type-is-multipart_mixed =
    .what = Several contents in one body.
    .rfc = RFC 2046 §5.1.3

http-content_type-is-multipart_byteranges =
    .what = Several parts of a file, as Range asked for.
    .rfc = RFC 9110 §14.6

http-content_type-is-multipart_x-mixed-replace =
    .what = Pictures one after the other: a web camera.

http-content_type-is-multipart_related =
    .what = Contents that belong together.
    .rfc = RFC 2387

http-content_type-is-image_webp =
    .what = A WebP picture.
    .rfc = RFC 9649

http-content_type-is-image_avif =
    .what = An AVIF picture, smaller than JPEG.

http-content_type-is-image_vnd_microsoft_icon =
    .what = The little picture of a site.

http-content_type-is-image_x-icon =
    .what = The little picture of a site.

http-content_type-is-audio_mpeg =
    .what = Sound as MP3.
    .rfc = RFC 3003

http-content_type-is-video_mp4 =
    .what = A film as MP4.
    .rfc = RFC 4337

http-content_type-is-video_mp2t =
    .what = A piece of a film (HLS).

http-content_type-is-font_woff2 =
    .what = A font for the page.
    .rfc = RFC 8081

http-content_type-is-message_http =
    .what = A message of HTTP itself: the answer to TRACE.
    .rfc = RFC 9112 §10.1

http-content_encoding-is-identity =
    .what = identity: not compressed.
    .rfc = RFC 9110 §12.5.3

http-content_encoding-is-compress =
    .what = compress: the old Unix compression; out of use.
    .rfc = RFC 9110 §8.4.1.1

http-content_encoding-is-dcb =
    .what = dcb: Brotli with a dictionary that the client has.
    .rfc = RFC 9842

http-content_encoding-is-dcz =
    .what = dcz: Zstandard with a dictionary that the client has.
    .rfc = RFC 9842

http-unknown_header-is-accept-ch = Accept-CH
    .what = Which details about the browser the server would like to get.
    .rfc = RFC 8942

http-unknown_header-is-accept-patch = Accept-Patch
    .what = In which formats PATCH may be sent.
    .rfc = RFC 5789 §3.1

http-unknown_header-is-accept-post = Accept-Post
    .what = In which formats POST may be sent.
    .rfc = W3C LDP

http-unknown_header-is-alt-used = Alt-Used
    .what = Which of the other places (Alt-Svc) the client uses.
    .rfc = RFC 7838 §5

http-unknown_header-is-baggage = baggage
    .what = Values that travel along with a call over many servers.
    .rfc = W3C Baggage

http-unknown_header-is-cache-status = Cache-Status
    .what = What each cache on the way did: hit, miss, and why.
    .rfc = RFC 9211

http-unknown_header-is-cdn-cache-control = CDN-Cache-Control
    .what = Cache rules for the delivery network alone.
    .rfc = RFC 9213

http-unknown_header-is-content-security-policy-report-only = Content-Security-Policy-Report-Only
    .what = A policy that is tried out: violations are reported, not prevented.
    .rfc = W3C CSP

http-unknown_header-is-content-transfer-encoding = Content-Transfer-Encoding
    .what = How mail wraps binary content; HTTP does not need it.
    .rfc = RFC 2045 §6

http-unknown_header-is-dav = DAV
    .what = Which parts of WebDAV the server knows.
    .rfc = RFC 4918 §10.1

http-unknown_header-is-depth = Depth
    .what = How deep below a folder the method applies (WebDAV).
    .rfc = RFC 4918 §10.2

http-unknown_header-is-deprecation = Deprecation
    .what = Since when this interface should no longer be used.
    .rfc = RFC 9745

http-unknown_header-is-destination = Destination
    .what = Where COPY or MOVE goes to (WebDAV).
    .rfc = RFC 4918 §10.3

http-unknown_header-is-dpop = DPoP
    .what = A proof that the sender of the token has its key.
    .rfc = RFC 9449

http-unknown_header-is-early-data = Early-Data
    .what = The request came before the handshake was done: it could be a replay.
    .rfc = RFC 8470 §5.1

http-unknown_header-is-grpc-status = grpc-status
    .what = How the call ended; 0 is success.

http-unknown_header-is-grpc-message = grpc-message
    .what = Words about the error.

http-unknown_header-is-grpc-encoding = grpc-encoding
    .what = By what messages are compressed.

http-unknown_header-is-grpc-accept-encoding = grpc-accept-encoding
    .what = Which compressions are understood.

http-unknown_header-is-grpc-timeout = grpc-timeout
    .what = How long the caller waits at most: 5S are five seconds, 200m are 200 milliseconds.

http-unknown_header-is-http2-settings = HTTP2-Settings
    .what = The client's settings when it changes to HTTP/2 without TLS.
    .rfc = RFC 7540 §3.2.1

http-unknown_header-is-last-event-id = Last-Event-ID
    .what = After a break: the last event that the client has seen.
    .rfc = WHATWG HTML

http-unknown_header-is-nel = NEL
    .what = Asks the browser to report failed connections.
    .rfc = W3C Network Error Logging

http-unknown_header-is-origin-agent-cluster = Origin-Agent-Cluster
    .what = Asks the browser to keep this site apart from its neighbours.
    .rfc = WHATWG HTML

http-unknown_header-is-proxy-status = Proxy-Status
    .what = What went wrong between the proxy and the server.
    .rfc = RFC 9209

http-unknown_header-is-ratelimit = RateLimit
    .what = How many requests are still allowed, and when the counter begins anew.

http-unknown_header-is-ratelimit-policy = RateLimit-Policy
    .what = How many requests are allowed in which time.

http-unknown_header-is-report-to = Report-To
    .what = Where the browser sends reports (older form).
    .rfc = W3C Reporting API

http-unknown_header-is-reporting-endpoints = Reporting-Endpoints
    .what = Where the browser sends reports.
    .rfc = W3C Reporting API

http-unknown_header-is-repr-digest = Repr-Digest
    .what = A digest of the whole content, also when only a part is sent.
    .rfc = RFC 9530 §3

http-unknown_header-is-sec-gpc = Sec-GPC
    .what = The reader does not want personal data to be sold: in some countries the law demands heed.

http-unknown_header-is-sec-purpose = Sec-Purpose
    .what = The page is fetched on a guess, not because somebody clicked.

http-unknown_header-is-service-worker-allowed = Service-Worker-Allowed
    .what = For which paths a script may answer in the server's place.

http-unknown_header-is-signature = Signature
    .what = A signature over chosen parts of the message.
    .rfc = RFC 9421

http-unknown_header-is-signature-input = Signature-Input
    .what = Which parts of the message the signature covers.
    .rfc = RFC 9421

http-unknown_header-is-sunset = Sunset
    .what = When this address will stop working.
    .rfc = RFC 8594

http-unknown_header-is-timeout = Timeout
    .what = How long a lock is wanted (WebDAV).
    .rfc = RFC 4918 §10.7

http-unknown_header-is-tracestate = tracestate
    .what = What makers of tracing programs add to traceparent.
    .rfc = W3C Trace Context

http-unknown_header-is-want-content-digest = Want-Content-Digest
    .what = Which digests the sender would like to have.
    .rfc = RFC 9530 §4

http-unknown_header-is-x-api-key = X-Api-Key
    .what = A fixed word by which the service knows the calling program.

http-unknown_header-is-x-cache = X-Cache
    .what = Whether a cache on the way had the answer.

http-unknown_header-is-x-correlation-id = X-Correlation-ID
    .what = A number by which requests that belong together are found in logs.

http-unknown_header-is-x-csrf-token = X-CSRF-Token
    .what = Proves that the request comes from the site's own page.

http-unknown_header-is-x-dns-prefetch-control = X-DNS-Prefetch-Control
    .what = Whether the browser looks names up in advance.

http-unknown_header-is-x-forwarded-port = X-Forwarded-Port
    .what = The port at which the client reached the proxy.

http-unknown_header-is-x-http-method-override = X-HTTP-Method-Override
    .what = The true method, where only GET and POST get through.

http-unknown_header-is-x-robots-tag = X-Robots-Tag
    .what = What search engines may do with the page.

http-unknown_header-is-x-ua-compatible = X-UA-Compatible
    .what = Which Internet Explorer is to be imitated; obsolete.

http-unknown_header-is-expect-ct = Expect-CT
    .what = Wanted proofs of public logs for certificates; obsolete, as browsers always want them.
    .rfc = RFC 9163

http-unknown_header-is-public-key-pins = Public-Key-Pins
    .what = Named the only keys allowed; obsolete, because a slip locked the site up.
    .rfc = RFC 7469

http-unknown_header-is-p3p = P3P
    .what = A privacy statement for old browsers; obsolete.

http-cache_control-is-max-stale =
    .what = max-stale: the client takes a copy that is out of date by at most so many seconds.
    .here = max-stale: the client takes a copy that is out of date by at most { $seconds }.
    .rfc = RFC 9111 §5.2.1.2

http-cache_control-is-min-fresh =
    .what = min-fresh: the copy must stay fresh for at least so many seconds more.
    .here = min-fresh: the copy must stay fresh for at least { $seconds } more.
    .rfc = RFC 9111 §5.2.1.3

http-cache_control-is-must-understand =
    .what = must-understand: keep it only if you understand what this status code says about caches.
    .rfc = RFC 9111 §5.2.2.3

http-cache_control-is-proxy-revalidate =
    .what = proxy-revalidate: like must-revalidate, but only for shared caches.
    .rfc = RFC 9111 §5.2.2.8

http-cache_control-is-stale-if-error =
    .what = stale-if-error: for so long the old copy may be shown when the server fails.
    .here = stale-if-error: for { $seconds } more the old copy may be shown when the server fails.
    .rfc = RFC 5861 §4

http-content_encoding-is-x-gzip =
    .what = x-gzip: an old name of gzip.
    .rfc = RFC 9110 §8.4.1.3

http-content_encoding-is-x-compress =
    .what = x-compress: an old name of compress.
    .rfc = RFC 9110 §8.4.1.1

http-content_encoding-is-aes128gcm =
    .what = aes128gcm: encrypted with a key that only the ends know, as in web push.
    .rfc = RFC 8188

http-content_encoding-is-exi =
    .what = exi: XML in a binary form.
    .rfc = W3C Efficient XML Interchange

http-content_encoding-is-pack200-gzip =
    .what = pack200-gzip: old packages of Java.
    .rfc = IANA HTTP Content Coding Registry

http-transfer_encoding-is-gzip =
    .what = gzip: compressed for this connection alone; hardly used, Content-Encoding does it instead.
    .rfc = RFC 9112 §7.2

http-transfer_encoding-is-deflate =
    .what = deflate: compressed (zlib) for this connection alone; hardly used.
    .rfc = RFC 9112 §7.2

http-transfer_encoding-is-compress =
    .what = compress: the old Unix compression for this connection alone; out of use.
    .rfc = RFC 9112 §7.2

http-transfer_encoding-is-identity =
    .what = identity: nothing is wrapped. Removed from HTTP/1.1; receivers should be wary of it.
    .rfc = RFC 9112 §7
