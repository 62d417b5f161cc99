# What the fields of GraphQL are, what their values mean, what is often mistaken.

graphql = GraphQL
    .what = A language in which the client says exactly which fields it wants; all requests go to one address.
    .mistake = Errors mostly come with status 200: look into the list errors of the response.

graphql-request = Request
    .what = A document with its variables.

graphql-request_in_url = Request in the address
    .what = A question without changes may be asked by GET, so that caches can help.

graphql-operation_name = Operation to run
    .what = Which operation of the document is meant.
    .here = { $value }

graphql-query = Document
    .what = The text in the language itself.

graphql-variables = Variables
    .what = Values that are put into the document, so that its text stays the same.

graphql-persisted_query = Hash of the document
    .what = Instead of the text only its hash is sent; the server knows it already.
    .here = { $value }

graphql-operation = Operation
    .what = A question, a change, or a subscription.

graphql-operation-type = Kind of operation
    .what = What the operation does.

graphql-operation-type-is-query =
    .what = A question: nothing changes.

graphql-operation-type-is-mutation =
    .what = A change.

graphql-operation-type-is-subscription =
    .what = News come as they happen.

graphql-operation-name = Name
    .what = What the client calls it, for logs.
    .here = { $value }

graphql-field = Field wanted
    .what = A field at the top of the operation: what is really asked for.
    .here = { $value }

graphql-fragment = Reusable part (fragment)
    .what = A list of fields with a name, used in several places.
    .here = { $value }

graphql-malformed = Syntax error
    .what = The text breaks the grammar; the server will refuse it as a whole.

graphql-long = Too long
    .what = Longer than what is read here.
