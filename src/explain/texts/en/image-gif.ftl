# What the fields of GIF are, what their values mean, what is often mistaken.

image-gif = Picture (GIF)
    .what = A picture with at most 256 colours, or several as an animation.

image-gif-version = Version
    .what = GIF87a, or GIF89a with animations, transparency and comments.
    .here = { $value }

image-gif-global = Settings for all pictures
    .what = Whether there is a colour table for all pictures, and how large it is.

image-gif-global-color_map-present = There is a common colour table
    .what = Whether the table follows that all pictures use which have none of their own.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

image-gif-global-color_bpp = Bits of a colour, less 1
    .what = How finely the original picture told colours apart; a hint only.
    .here = { $number }.

image-gif-global-color_map-ordered = Important colours first
    .what = Whether the table is sorted, so that poor screens can take its beginning.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

image-gif-global-bpp = Size of the colour table
    .what = The table has 2 to the power of (this number + 1) colours.
    .here = { $number }.

image-gif-image_background_index = Background colour
    .what = The number of the colour where no picture lies.
    .here = { $number }.

image-gif-global-pixel_aspect_ratio = Shape of a point
    .what = 0: nothing is said. Otherwise width : height = (number + 15) / 64.
    .here = { $number }.

image-gif-global-color_map = Colour table
    .what = Three bytes for each colour: red, green, blue.
    .here = { $bytes } B.

image-gif-image-left = Distance from the left
    .what = Where this picture lies on the screen, in points.
    .here = { $number }.

image-gif-image-top = Distance from the top
    .what = Where this picture lies on the screen, in points.
    .here = { $number }.

image-gif-local = Settings of this picture
    .what = Whether it has a colour table of its own and comes in four passes.

image-gif-extension = Extension
    .what = Something beside the points: the pace of an animation, a comment, data of a program.

image-gif-extension-label = Kind of extension
    .what = 0xF9 sets time and transparency, 0xFE is a comment, 0xFF belongs to a program (“NETSCAPE2.0” repeats the animation).
    .here = { $value }

image-gif-image = One picture
    .what = Place, size and points of one picture of the file.

image-gif-image-code_size = First code size
    .what = With how many bits the compression LZW begins.
    .here = { $number }.

image-gif-end = End
    .what = The byte 0x3B: nothing follows.

image-gif-data_block = Block of data
    .what = At most 255 bytes, with their number in front; an empty one ends the row of blocks.
    .here = { $bytes } B.

image-gif-no_signature = No GIF
    .what = The bytes do not begin with GIF87a or GIF89a: other data under the name of a picture.
