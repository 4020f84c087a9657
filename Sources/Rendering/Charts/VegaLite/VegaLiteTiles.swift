import Reporting

/// A map of equal tiles, with the names of the regions beside it.
struct VegaLiteTiles {
  private static let size = 112
  private static let rowHeight = 30

  let chart: Chart
  let text: ChartText

  func drawing() -> VegaLiteDrawing {
    let shape = ChartShape(chart, text)
    let most = shape.values.max() ?? 0
    let tiles = chart.rows.compactMap(\.tile)
    let rows = tiles.map(\.row).max() ?? 1
    let columns = tiles.map(\.column).max() ?? 1
    let specification: JSONValue = [
      "data": chart.vegaLiteValues(shape) { row, mark in
        let colour = ChartColours.tile(mark.extent?.to ?? 0, most: most)
        let tile = chart.rows[row].tile
        return [
          ("letters", .string(tile?.letters.safeInPicture ?? "")),
          ("row", tile.map { .integer($0.row) } ?? .null),
          ("column", tile.map { .integer($0.column) } ?? .null),
          ("fill", .string(colour.fill)), ("ink", .string(colour.ink)),
        ]
      },
      "width": .integer(Self.size * columns), "height": .integer(Self.size * rows),
      "transform": [["filter": "isValid(datum.row)"]],
      "encoding": ["x": Self.place("column", columns), "y": Self.place("row", rows)],
      "layer": [
        [
          "mark": ["type": "rect", "cornerRadius": 6, "strokeWidth": 2],
          "encoding": [
            "fill": Self.colour("fill"),
            "stroke": [
              "condition": ["test": "datum.value == 0", "value": .string(ChartColours.vermillion)],
              "value": "#FFFFFF",
            ],
            "tooltip": [
              ["field": "category", "title": .string(chart.categoryTitle)],
              ["field": "label", "title": .string(chart.valueTitle)],
            ],
          ],
        ],
        letters("letters", size: 20, weight: "normal", dy: -20),
        letters("label", size: 30, weight: "bold", dy: 16),
      ],
    ]
    let list = names()
    return VegaLiteDrawing(
      specification: ["hconcat": .array([specification, list.specification]), "spacing": 48],
      width: Self.size * columns + 48 + list.width, labelWidth: 0)
  }

  /// Names with numbers, for those who do not know the letters.
  private func names() -> (specification: JSONValue, width: Int) {
    let metrics = TextMetrics(size: 16)
    func widest(_ texts: [String]) -> Int { Int(texts.map(metrics.width).max() ?? 0) }
    let rows = chart.rows.filter { $0.tile != nil }
    let letters = rows.map { $0.tile?.letters.safeInPicture ?? "" }
    let names = rows.map(\.label.safeInPicture)
    let labels = rows.map { $0.points.first.map(text.label) ?? "" }
    let name = widest(letters) + 16
    let right = max(
      name + widest(names) + 32 + widest(labels), Int(metrics.width(chart.valueTitle)))
    let values = rows.indices.map { index -> JSONValue in
      [
        "row": .integer(index), "letters": .string(letters[index]), "name": .string(names[index]),
        "label": .string(labels[index]),
      ]
    }
    func column(_ field: String, at x: Int, _ align: String) -> JSONValue {
      [
        "mark": ["type": "text", "align": .string(align), "baseline": "middle"],
        "encoding": ["x": ["value": .integer(x)], "text": ["field": .string(field)]],
      ]
    }
    let header: JSONValue = [
      "data": ["values": [["row": 0]]],
      "mark": [
        "type": "text", "align": "right", "baseline": "bottom", "dy": -20,
        "text": .string(chart.valueTitle.safeInPicture), "color": .string(ChartColours.faint),
      ],
      "encoding": ["x": ["value": .integer(right)]],
    ]
    return (
      [
        "data": ["values": .array(values)], "width": .integer(right),
        "height": .integer(rows.count * Self.rowHeight),
        "encoding": [
          "y": [
            "field": "row", "type": "ordinal", "axis": .null,
            "scale": ["domain": .array(rows.indices.map { .integer($0) })],
          ]
        ],
        "layer": [
          header, column("letters", at: 0, "left"), column("name", at: name, "left"),
          column("label", at: right, "right"),
        ],
      ], right
    )
  }

  private func letters(_ field: String, size: Int, weight: String, dy: Int) -> JSONValue {
    [
      "mark": [
        "type": "text", "fontSize": .integer(size), "fontWeight": .string(weight),
        "dy": .integer(dy),
      ],
      "encoding": ["text": ["field": .string(field)], "color": Self.colour("ink")],
    ]
  }

  private static func colour(_ field: String) -> JSONValue {
    ["field": .string(field), "type": "nominal", "scale": .null]
  }

  private static func place(_ field: String, _ count: Int) -> JSONValue {
    [
      "field": .string(field), "type": "ordinal", "axis": .null,
      "scale": [
        "domain": .array((0..<max(count, 0)).map { .integer($0 + 1) }),
        "paddingInner": .number("0.05"),
      ],
    ]
  }
}
