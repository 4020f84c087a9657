// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Homebrew on Apple silicon installs outside the compiler's default search path.
#if os(macOS) && arch(arm64)
  let parserSettings: [SwiftSetting] =
    settings + [.unsafeFlags(["-Xcc", "-I/opt/homebrew/include"])]
  let parserLinker: [LinkerSetting] = [.unsafeFlags(["-L/opt/homebrew/lib"])]
#else
  let parserSettings = settings
  let parserLinker: [LinkerSetting] = []
#endif

let package = Package(
  name: "impact",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "impact", targets: ["impact"])],
  dependencies: [
    // Options, help and exit codes of the command line.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SHA-256 of every file read and written, for the manifest.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // Logarithm, exponential and log-gamma where Foundation may not come: chance and growth.
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
    .target(
      name: "DelimitedText", dependencies: ["CLibCSV"], swiftSettings: parserSettings,
      linkerSettings: parserLinker),
    .target(name: "Tables", swiftSettings: settings),
    .target(name: "Regions", swiftSettings: settings),
    .target(
      name: "Ingest", dependencies: ["DelimitedText", "Tables", "Regions"], swiftSettings: settings),
    .target(name: "Aggregation", dependencies: ["Tables", "Regions"], swiftSettings: settings),
    .target(
      name: "Statistics",
      dependencies: [
        "Aggregation", "Tables", "Regions",
        .product(name: "RealModule", package: "swift-numerics"),
      ], swiftSettings: settings),
    .target(
      name: "Disclosure", dependencies: ["Aggregation", "Statistics", "Tables", "Regions"],
      swiftSettings: settings),
    .target(
      name: "Reporting", dependencies: ["Disclosure", "Tables", "Regions"], swiftSettings: settings),
    .target(
      name: "Rendering", dependencies: ["Reporting", "DelimitedText", "Tables"],
      swiftSettings: settings),
    .target(
      name: "Pipeline",
      dependencies: [
        "DelimitedText", "Tables", "Regions", "Ingest", "Aggregation", "Statistics", "Disclosure",
        "Reporting", .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "impact",
      dependencies: [
        "Pipeline", "Reporting", "Rendering", "Tables",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    // Random numbers with a seed, for the tests of all rooms.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "TablesTests", dependencies: ["Tables", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "RegionsTests", dependencies: ["Regions", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "DelimitedTextTests", dependencies: ["DelimitedText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "IngestTests",
      dependencies: ["Ingest", "DelimitedText", "Tables", "Regions", "TestSupport"],
      swiftSettings: settings),
    // Small deliveries made in code, for the tests of three rooms.
    .target(
      name: "DeliverySupport", dependencies: ["Aggregation", "Tables", "Regions"],
      path: "Tests/DeliverySupport", swiftSettings: settings),
    .testTarget(
      name: "AggregationTests",
      dependencies: ["Aggregation", "DeliverySupport", "TestSupport", "Tables", "Regions"],
      swiftSettings: settings),
    .testTarget(
      name: "StatisticsTests",
      dependencies: [
        "Statistics", "Aggregation", "DeliverySupport", "TestSupport", "Tables", "Regions",
      ], swiftSettings: settings),
    .testTarget(
      name: "DisclosureTests",
      dependencies: [
        "Disclosure", "Statistics", "Aggregation", "DeliverySupport", "TestSupport", "Tables",
        "Regions",
      ], swiftSettings: settings),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "Disclosure", "Tables"],
      swiftSettings: settings),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["Rendering", "Reporting", "Disclosure", "Tables", "DelimitedText"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Pipeline", "Aggregation", "Disclosure", "Ingest", "Regions", "Reporting", "Statistics",
        "Tables", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests", dependencies: ["impact", "TestSupport"], exclude: ["Snapshots"],
      swiftSettings: settings),
  ]
)
