# What the fields of PNG are, what their values mean, what is often mistaken.

png = Picture (PNG)
    .what = A picture compressed without loss: a signature of 8 bytes, then chunks, each with length, type, data and checksum.

png-signature = Signature
    .what = 89 50 4E 47 0D 0A 1A 0A, made so that every usual damage shows: a lost eighth bit, changed line ends, a stop at the end-of-file character.

png-chunk = Chunk
    .what = A part of the file: IHDR comes first, IDAT holds the points, IEND comes last.

png-chunk-type = Type of the chunk
    .what = Four letters; whether each is a capital says how programs that do not know the chunk must treat it.
    .here = { $value }

png-chunk-flag-ancillary = Not needed
    .what = The first letter is small: the picture can be shown without this chunk.
    .here = { $number ->
        [0] It is needed.
       *[other] It may be left out.
    }

png-chunk-flag-private = Private
    .what = The second letter is small: somebody's own chunk, not one of the registered ones.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

png-chunk-flag-stc = Safe to copy
    .what = The fourth letter is small: an editor may keep the chunk although it changed the points.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

png-chunk-data = Content of the chunk
    .what = What the type says it is.

png-chunk-crc = Checksum
    .what = CRC-32 over type and data.
    .here = { $value }

png-ihdr-bitdepth = Bits of a sample
    .what = With how many bits each value of a point is written: 1, 2, 4, 8 or 16.
    .here = { $number }.

png-ihdr-colour_type = Kind of colours
    .what = What a point consists of: grey, red-green-blue, or a number in a palette; with or without transparency.
    .here = { $value }

png-ihdr-compression_method = Compression
    .what = Always 0: deflate, the same as in gzip.
    .here = { $value }

png-ihdr-filter_method = Filter
    .what = Always 0: each line is first written as differences from its neighbours, which compress better.
    .here = { $value }

png-ihdr-interlace_method = Interlace
    .what = Whether a coarse picture comes first and becomes finer (Adam7).
    .here = { $value }

png-srgb-intent = Aim of the colours
    .what = What matters when colours must be changed for a screen or printer: look, exactness or saturation.
    .here = { $value }

png-text-keyword = Keyword
    .what = What the text is about: Title, Author, Software and others.
    .here = { $value }

png-text-string = Text
    .what = Words that travel inside the picture.
    .here = { $value }
    .mistake = Pictures may carry more than one sees: names of authors, programs, places.

png-time-year = Year
    .what = When the picture was last changed, in world time.
    .here = { $number }.

png-time-month = Month
    .what = The month of the last change, from 1.
    .here = { $number }.

png-time-day = Day
    .what = The day of the month of the last change.
    .here = { $number }.

png-time-hour = Hour
    .what = The hour of the last change, 0 to 23.
    .here = { $number }.

png-time-minute = Minute
    .what = The minute of the last change.
    .here = { $number }.

png-time-second = Second
    .what = The second of the last change; 60 is a leap second.
    .here = { $number }.

png-phys-horiz = Points per unit across
    .what = How densely the points are meant to lie.
    .here = { $number }.

png-phys-vert = Points per unit down
    .what = The same from top to bottom; if it differs, the points are not square.
    .here = { $number }.

png-phys-unit = Unit
    .what = Metres, or none: then only the shape of a point is told.
    .here = { $value }

png-bkgd-palette_index = Background, by palette
    .what = Behind the transparent parts: a number in the palette.
    .here = { $number }.

png-bkgd-greyscale = Background, grey
    .what = Behind the transparent parts: how bright.
    .here = { $value }

png-bkgd-red = Background, red
    .what = Behind the transparent parts: how much red.
    .here = { $value }

png-bkgd-green = Background, green
    .what = Behind the transparent parts: how much green.
    .here = { $value }

png-bkgd-blue = Background, blue
    .what = Behind the transparent parts: how much blue.
    .here = { $value }

png-chrm-white-x = White point, x
    .what = What counts as white, as a place in the CIE diagram of colours; sRGB has 0.3127 and 0.3290.
    .here = { $value }

png-chrm-red-x = Red, x
    .what = Which red is meant, as a place in the CIE diagram of colours.
    .here = { $value }

png-chrm-green-x = Green, x
    .what = Which green is meant, as a place in the CIE diagram of colours.
    .here = { $value }

png-chrm-blue-x = Blue, x
    .what = Which blue is meant, as a place in the CIE diagram of colours.
    .here = { $value }

png-gama-gamma = Gamma
    .what = How numbers turn into brightness: mostly 0.45455 = 1 / 2.2.
    .here = { $value }

png-no_signature = No PNG
    .what = The first 8 bytes are not the signature: another kind of data under the name of a picture.

png-content_type = Another kind of picture is announced
    .what = Content-Type names another format than the bytes have. Browsers go by the bytes of pictures.

png-cut = Picture is cut off
    .what = The last part is missing: only the beginning was captured or sent.
