public import Formula

/// What a page can contain, a closed set: every consumer switches over all of it.
public indirect enum Node: Sendable, Hashable {
  /// A heading below the page's title.
  case heading(Heading)
  /// Running text.
  case paragraph([Inline])
  /// A list.
  case list(List)
  /// A quotation.
  case quote([Node])
  /// Program text that was not run, with its language or an empty string.
  case code(language: String, text: String)
  /// A definition, theorem or the like.
  case definition(Definition)
  /// A formula on a line of its own.
  case equation(Equation)
  /// A listing and what running it gave.
  case cell(Cell)
  /// Results without a listing.
  case outputs([Output])
  /// A figure, by its id in ``Document/figures``.
  case figure(id: String)
  /// A table.
  case table(Table)
  /// An aside.
  case note(Note)
  /// A break between two parts of the text.
  case rule
}

extension Node {
  /// A heading below the page's title.
  public struct Heading: Sendable, Hashable {
    /// 2 for a section of the page, 3 for a part of that, down to 6.
    public var level: Int
    /// The anchor, unique on the page.
    public var id: String
    /// The words.
    public var title: [Inline]

    /// Creates a heading.
    public init(level: Int, id: String, title: [Inline]) {
      self.level = level
      self.id = id
      self.title = title
    }
  }

  /// A list.
  public struct List: Sendable, Hashable {
    /// The first number of a numbered list, or nil for a list with bullets.
    public var start: Int?
    /// Whether the items stand close together: their paragraphs need no paragraph markup.
    public var isTight: Bool
    /// What each item contains.
    public var items: [[Node]]

    /// Creates a list.
    public init(start: Int? = nil, isTight: Bool = true, items: [[Node]]) {
      self.start = start
      self.isTight = isTight
      self.items = items
    }
  }

  /// A definition, theorem or the like.
  public struct Definition: Sendable, Hashable {
    /// The kind's name as it is printed: `Definition`, `Theorem`.
    public var kind: String
    /// The number (`5.1`), given or counted on.
    public var number: String
    /// What is defined.
    public var title: [Inline]
    /// The anchor, if it is labelled.
    public var id: String?
    /// What it says.
    public var nodes: [Node]

    /// Creates a statement; with an empty number it is numbered on.
    public init(
      kind: String, number: String = "", title: [Inline], id: String? = nil, nodes: [Node]
    ) {
      self.kind = kind
      self.number = number
      self.title = title
      self.id = id
      self.nodes = nodes
    }
  }

  /// A formula on a line of its own.
  public struct Equation: Sendable, Hashable {
    /// A line of aligned or gathered mathematics.
    public struct Line: Sendable, Hashable {
      /// What stands at its margin.
      public var tag: Formula.Table.Tag
      /// The anchor, if the line is labelled.
      public var id: String?

      /// Creates a line; building the document gives a labelled one its number.
      public init(tag: Formula.Table.Tag, id: String? = nil) {
        self.tag = tag
        self.id = id
      }
    }

    /// The formula.
    public var formula: Formula
    /// The number without its parentheses, if the equation is labelled, or the tag it was given.
    public var number: String?
    /// Whether the number stands without parentheses.
    public var isBare: Bool
    /// The anchor, if it is labelled.
    public var id: String?

    /// The number as it is shown, if there is one.
    public var shownNumber: String? { number.map { isBare ? $0 : "(\($0))" } }

    /// The lines, where these carry labels or tags of their own.
    public var lines: [Line]

    /// Creates an equation; building the document gives a labelled one its number.
    public init(
      formula: Formula, number: String? = nil, isBare: Bool = false, id: String? = nil,
      lines: [Line] = []
    ) {
      self.formula = formula
      self.number = number
      self.isBare = isBare
      self.id = id
      self.lines = lines
    }
  }

  /// A listing and what running it gave.
  public struct Cell: Sendable, Hashable {
    /// What the cell shows; may be empty.
    public var title: [Inline]
    /// The program text, exactly as compiled, without the indentation all its lines share.
    public var source: String
    /// What running it gave, in order.
    public var outputs: [Output]
    /// Where the text stands in its file.
    public var location: SourceLocation

    /// Creates a cell.
    public init(title: [Inline], source: String, outputs: [Output], location: SourceLocation) {
      self.title = title
      self.source = source
      self.outputs = outputs
      self.location = location
    }
  }

  /// A table.
  public struct Table: Sendable, Hashable {
    /// How a column stands.
    public enum Alignment: String, Sendable, Hashable, CaseIterable {
      /// Flush left: words.
      case left
      /// Centred.
      case center
      /// Flush right: numbers.
      case right
    }

    /// A column.
    public struct Column: Sendable, Hashable {
      /// The words at its head.
      public var title: [Inline]
      /// How its cells stand.
      public var alignment: Alignment

      /// Creates a column.
      public init(title: [Inline], alignment: Alignment) {
        self.title = title
        self.alignment = alignment
      }
    }

    /// The words above; empty for a table of Markdown, which has no number.
    public var caption: [Inline]
    /// The number, if it has a caption.
    public var number: String?
    /// The anchor, if it is labelled.
    public var id: String?
    /// The columns.
    public var columns: [Column]
    /// The cells, each row as long as there are columns.
    public var rows: [[[Inline]]]

    /// Creates a table; building the document gives one with a caption its number.
    public init(
      caption: [Inline], number: String? = nil, id: String? = nil, columns: [Column],
      rows: [[[Inline]]]
    ) {
      self.caption = caption
      self.number = number
      self.id = id
      self.columns = columns
      self.rows = rows
    }
  }

  /// An aside.
  public struct Note: Sendable, Hashable {
    /// The kind of an aside.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Something to know.
      case note
      /// Something that helps.
      case tip
      /// Something that goes wrong easily.
      case warning
    }

    /// The kind.
    public var kind: Kind
    /// The words at its head; may be empty.
    public var title: [Inline]
    /// What it says.
    public var nodes: [Node]

    /// Creates an aside.
    public init(kind: Kind, title: [Inline], nodes: [Node]) {
      self.kind = kind
      self.title = title
      self.nodes = nodes
    }
  }
}
