// swift-tools-version: 6.2
import PackageDescription

// WARNINGS_AS_ERRORS=1 lets no warning pass; `make check` and .ci/run set it, a user's build does not.
let isUnforgiving = Context.environment["WARNINGS_AS_ERRORS"] == "1"

let strict: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (isUnforgiving ? [.treatAllWarnings(as: .error)] : [])

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

let package = Package(
    name: "gongkai",
    products: [
        .executable(name: "gongkai", targets: ["gongkai"]),
        .library(name: "ParsedCorpus", targets: ["ParsedCorpus"]),
        .library(name: "CorpusStore", targets: ["CorpusStore"]),
        .library(name: "Analytics", targets: ["Analytics"]),
        .library(name: "Rendering", targets: ["Rendering"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // C libraries: a module map and a shim each, nothing else.
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(
            name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

        .target(
            name: "ParsedCorpus", dependencies: ["CExpat", "CGumbo", "CPoppler", "CZip"],
            swiftSettings: strict),
        .target(name: "CorpusStore", dependencies: ["ParsedCorpus", grdb], swiftSettings: strict),
        .target(name: "Analytics", dependencies: ["CGSL", "ParsedCorpus"], swiftSettings: strict),
        .target(name: "Rendering", dependencies: ["CXLSXWriter"], swiftSettings: strict),
        .executableTarget(
            name: "gongkai",
            dependencies: [
                "ParsedCorpus", "CorpusStore", "Analytics", "Rendering", argumentParser, subprocess,
            ],
            swiftSettings: strict),

        // Not shipped: seeded generator of reports, tolerance checks, golden files.
        .target(name: "_TestSupport", dependencies: ["ParsedCorpus", "Analytics"], swiftSettings: strict),
        .executableTarget(
            name: "generate-reports", dependencies: ["_TestSupport", argumentParser], swiftSettings: strict),
        .executableTarget(
            name: "study-statistics",
            dependencies: ["Analytics", "ParsedCorpus", "_TestSupport", argumentParser], swiftSettings: strict
        ),
        .testTarget(
            name: "ParsedCorpusTests", dependencies: ["ParsedCorpus", "_TestSupport"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "CorpusStoreTests", dependencies: ["CorpusStore", "ParsedCorpus", "_TestSupport", grdb],
            swiftSettings: strict),
        .testTarget(
            name: "AnalyticsTests", dependencies: ["Analytics", "ParsedCorpus", "_TestSupport"],
            exclude: ["Reference"], swiftSettings: strict),
        .testTarget(
            name: "RenderingTests", dependencies: ["Rendering", "_TestSupport"],
            exclude: ["Golden", "Reference"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "gongkai", "Analytics", "CorpusStore", "ParsedCorpus", "Rendering", "_TestSupport",
            ],
            exclude: ["Golden", "Fixtures"], swiftSettings: strict),
    ]
)
