@testable import Rendering

extension Canvas {
    /// The widths and glyphs that golden files exist for.
    static let goldens = [40, 80, 120].flatMap { [Canvas(width: $0), Canvas(width: $0, isASCII: true)] }

    /// How the golden file of this canvas ends: `-80.txt`, `-80-ascii.txt`.
    var goldenSuffix: String { "-\(width)\(isASCII ? "-ascii" : "").txt" }
}
