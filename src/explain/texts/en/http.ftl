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
    .what = The how-manieth request of this connection it is.
    .here = Number { $number }.

http-response_number = Which response
    .what = The how-manieth response of this connection it is.
    .here = Number { $number }.

http-request-line = Header field
    .what = A line of the head: a name, a colon, a value.
    .rfc = RFC 9112 §5

http-response-line = Header field
    .what = A line of the head: a name, a colon, a value.
    .rfc = RFC 9112 §5

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
    .here = { $value }.

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
    .what = Forbidden: the server knows who asks and still refuses.
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
    .here = { $value } s.
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
