# What the fields of XML are, what their values mean, what is often mistaken.

xml = XML
    .what = Data as text with tags in angle brackets, nested in each other; also the form of SOAP.

xml-tag = Tag
    .what = The beginning of an element: its name and attributes.
    .here = { $value }

xml-attribute = Attribute
    .what = A name with a value in quotes, within a tag.
    .here = { $value }

xml-cdata = Text
    .what = What stands between the tags.
    .here = { $value }

xml-cdatasection = Text as it is
    .what = Within CDATA angle brackets are ordinary characters.
    .here = { $value }

xml-comment = Comment
    .what = Words for people; programs skip them.
    .here = { $value }

xml-xmlpi = Instruction
    .what = A hint for programs, between question marks.
    .here = { $value }

xml-xmlpi-xml = Declaration
    .what = The first line: version and charset.

xml-xmlpi-xml-version = Version
    .what = Practically always 1.0.
    .here = { $value }

xml-xmlpi-xml-encoding = Charset
    .what = In which charset the document says it is written; without it UTF-8.
    .here = { $value }

xml-xmlpi-xml-standalone = Stands alone
    .what = Whether nothing outside is needed to read it.
    .here = { $value }

xml-doctype = Document type
    .what = Rules for the document. It can name files and addresses to be read in.
    .mistake = Who resolves these names for strangers hands out files of his own server (XXE).

xml-end_tag = End tag
    .what = The end of an element.

xml-charset = Charset used
    .what = In which charset this program read the document.
    .here = { $value }

xml-soap-version = SOAP version
    .what = By the namespace of the envelope: 1.1 or 1.2.
    .here = { $value }

xml-soap-operation = SOAP operation
    .what = What is called: the first element of the body.
    .here = { $value }

xml-soap-fault = SOAP fault
    .what = The call failed; here stands why.
    .here = { $value }

xml-closing_unopened_tag = Nothing to close
    .what = An end tag without a beginning.

xml-unclosed_tag = Not closed
    .what = The element has no end; XML, unlike HTML, does not forgive that.

xml-cut = Ends early
    .what = The document is incomplete.

xml-unrecognized_text = Not XML
    .what = From here on it breaks the grammar; < and & in text are written &lt; and &amp;.

xml-deep = Too deep
    .what = More elements within each other than are unfolded here.
