# What the fields of JPEG are, what their values mean, what is often mistaken.

image-jfif = Picture (JPEG)
    .what = A photograph, compressed with small losses that the eye hardly sees: marked segments, then the points.

image-jfif-marker = Marker
    .what = 0xFF and a second byte: which part follows.
    .here = { $value }

image-jfif-marker_segment = Marked segment
    .what = A marker, a length, and what belongs to it.

image-jfif-length = Length of the segment
    .what = Bytes of the segment with these two, without the marker.
    .here = { $number } B.

image-jfif-identifier = Identifier
    .what = Whose segment it is: JFIF for plain pictures, Exif for what cameras add.
    .here = { $value }
    .mistake = Exif may hold the place where the photograph was taken.

image-jfif-version = Version of JFIF
    .what = Mostly 1.1 or 1.2.

image-jfif-version-major = Main version
    .what = The number before the dot.
    .here = { $number }.

image-jfif-version-minor = Minor version
    .what = The number behind the dot.
    .here = { $number }.

image-jfif-units = Unit of density
    .what = In what the two densities are counted: points per inch, per centimetre, or only their ratio.
    .here = { $value }

image-jfif-Xdensity = Density across
    .what = How densely the points are meant to lie from left to right.
    .here = { $number }.

image-jfif-Ydensity = Density down
    .what = The same from top to bottom.
    .here = { $number }.

image-jfif-Xthumbnail = Width of the small copy
    .what = Points across of a small copy inside the segment; 0 if there is none.
    .here = { $number }.

image-jfif-Ythumbnail = Height of the small copy
    .what = Points down of the small copy; 0 if there is none.
    .here = { $number }.

image-jfif-sof = Head of the frame
    .what = Size, precision and components of the picture.

image-jfif-sof-precision = Bits of a sample
    .what = With how many bits each value is written; 8 in nearly all pictures.
    .here = { $number }.

image-jfif-sof-nf = Components
    .what = How many values a point has: 1 is grey, 3 is brightness and two differences of colour.
    .here = { $number }.

image-jfif-sof-c_i = Number of the component
    .what = 1 is the brightness, 2 and 3 are the colour differences.
    .here = { $number }.

image-jfif-sof-h_i = Samples across
    .what = How densely this component is stored; where brightness has 2 and colour 1, colour is stored half as fine.
    .here = { $number }.

image-jfif-sof-v_i = Samples down
    .what = The same from top to bottom.
    .here = { $number }.

image-jfif-sof-tq_i = Quantization table
    .what = Which table says how coarsely this component was rounded. There the loss happens.
    .here = { $number }.

image-jfif-header-sos = Head of the scan
    .what = What the compressed points behind it contain.

image-jfif-sos-ns = Components of the scan
    .what = How many components follow together.
    .here = { $number }.

image-jfif-sos-dc_entropy_selector = Code table for averages
    .what = Which Huffman table decodes the averages of the blocks (DC).
    .here = { $number }.

image-jfif-sos-ac_entropy_selector = Code table for details
    .what = Which Huffman table decodes the details of the blocks (AC).
    .here = { $number }.

image-jfif-sos-ss = From which detail
    .what = The first of the 64 values of a block that this scan holds.
    .here = { $number }.

image-jfif-sos-se = To which detail
    .what = The last of them; 0 to 63 is the whole block at once.
    .here = { $number }.

image-jfif-sos-ah = Bits known before
    .what = In a picture that becomes finer: from which bit the earlier scan ended; 0 in the first one.
    .here = { $number }.

image-jfif-sos-al = Bits left out
    .what = How many of the lowest bits come in later scans.
    .here = { $number }.

image-jfif-header-comment = Comment segment
    .what = Text that travels inside the picture.

image-jfif-comment = Comment
    .what = Words of a person or program.
    .here = { $value }

image-jfif-remain_seg_data = Rest of the segment
    .what = What this program does not take apart.
    .here = { $bytes } B.

image-jfif-entropy_coded_segment = Compressed points
    .what = The picture itself; 0xFF in it is followed by 0, so that it is no marker.
    .here = { $bytes } B.

image-jfif-fill_bytes = Fill bytes
    .what = 0xFF before a marker, as many as the writer likes.
    .here = { $bytes } B.

image-jfif-no_start = No JPEG
    .what = The bytes do not begin with 0xFFD8: other data under the name of a picture.
