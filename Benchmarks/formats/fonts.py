"""A TrueType font of common Chinese, made once from Debian's Noto: reportlab embeds no other outlines."""

import glob


def truetype(folder):
    """The font's path; None where Noto or fontTools is not installed."""
    path = folder / "report.ttf"
    sources = glob.glob("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
    if path.exists() or not sources:
        return path if path.exists() else None
    try:
        from fontTools.pens.cu2quPen import Cu2QuPen
        from fontTools.pens.ttGlyphPen import TTGlyphPen
        from fontTools.subset import Options, Subsetter
        from fontTools.ttLib import TTCollection, newTable
    except ImportError:
        return None
    font = next(f for f in TTCollection(sources[0]).fonts if f["name"].getDebugName(1) == "Noto Sans CJK SC")
    common = (bytes([a, b]).decode("gb2312", "ignore") for a in range(0xA1, 0xF8) for b in range(0xA1, 0xFF))
    options = Options()
    options.layout_features, options.notdef_outline, options.desubroutinize = [], True, True
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(common) + "".join(map(chr, range(32, 127))) + "—–−‒―－﹣﹢＋➖")
    subsetter.subset(font)
    outlines, order, glyphs = font.getGlyphSet(), font.getGlyphOrder(), {}
    for name in order:
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
    del font["CFF "], font["VORG"]
    font["glyf"].compile(font)
    font["maxp"].tableVersion = 0x00010000
    for name in ("maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
                 "maxSizeOfInstructions maxComponentElements").split():
        setattr(font["maxp"], name, 0)
    font["maxp"].maxZones = 1
    post = font["post"]
    post.formatType, post.extraNames, post.mapping, post.glyphOrder = 2.0, [], {}, order
    font.sfntVersion = "\0\1\0\0"
    font.save(str(path))
    return path
