// swift-tools-version: 6.2
import PackageDescription

// A package of its own: only Scripts/fuzz builds it, with sanitizers and libFuzzer.
let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "gongkai", path: "../..")],
    targets: [
        .executableTarget(
            name: "fuzz-readers", dependencies: [.product(name: "ParsedCorpus", package: "gongkai")],
            swiftSettings: [.swiftLanguageMode(.v6)])
    ]
)
