internal import Ingest
internal import Reporting
internal import Tables

/// The account of files and the rejects as tables: internal, not for publication.
enum AccountTables {
  static func files(_ names: [String], _ accounts: [FileAccount]) -> DataTable {
    DataTable(
      name: "files",
      columns: [
        "file", "entity", "encoding", "delimiter", "quote", "header_line", "physical_lines",
        "header", "accepted", "continuation", "blank", "preamble", "footer", "rejected", "records",
        "sha256",
      ],
      rowCount: accounts.count
    ) { index in
      let account = accounts[index]
      return [
        .text(names[index]), text(account.entity?.rawValue ?? ""), text(account.encoding),
        text(account.delimiter), text(account.quote), integer(account.headerLine),
        integer(account.physicalLines), integer(account.header), integer(account.accepted),
        integer(account.continuation), integer(account.blank), integer(account.preamble),
        integer(account.footer), integer(account.rejected), integer(account.records),
        text(account.sha256),
      ]
    }
  }

  static func rejects(
    _ names: [String], _ rejects: [Reject], _ messages: any Messages
  ) -> DataTable {
    DataTable(
      name: "rejects",
      columns: [
        "file", "line", "byte", "column", "field", "code", "severity", "action", "message",
      ],
      rowCount: rejects.count
    ) { index in
      let reject = rejects[index]
      return [
        .text(names[reject.file]), integer(reject.line), reject.byte.map { .integer($0) } ?? .empty,
        integer(reject.column), text(reject.field ?? ""), .text(reject.code.rawValue),
        .text(reject.severity.rawValue), .text(reject.action.rawValue),
        .text(messages.message(for: reject)),
      ]
    }
  }

  private static func text(_ value: String) -> Datum { value.isEmpty ? .empty : .text(value) }

  private static func integer(_ value: Int?) -> Datum {
    value.map { .integer(Int64($0)) } ?? .empty
  }
}
