/// Something known of a figure: a sentence for readers, and the numbers in it for programs.
///
/// A string literal is a fact that is only a sentence.
public struct Fact: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// One named list of numbers, such as `slope: [6]`.
  public struct Value: Sendable, Hashable {
    /// What the numbers are, in lower case.
    public var name: String
    /// The numbers, all finite.
    public var numbers: [Double]

    /// Creates a value; numbers that are not finite are left out.
    public init(_ name: String, _ numbers: [Double]) {
      self.name = name
      self.numbers = numbers.filter(\.isFinite)
    }
  }

  /// What kind of thing is known.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A sentence that no program reads.
    case remark
    /// The ranges of axes or of data.
    case extent
    /// The least and greatest values of something, and where they are taken.
    case extrema
    /// Where a function is zero.
    case zeros
    /// Where a function is unbounded or jumps.
    case singularities
    /// A line or plane that touches: the point and the slopes.
    case tangency
    /// A polynomial that agrees with a function up to a derivative: the point and the order.
    case contact
    /// The values of contour lines.
    case levels
    /// Arrows that stand across contour lines: the greatest deviation from a right angle, in degrees.
    case perpendicularity
    /// Labels that found room, and those that did not.
    case labels
    /// Counts and summaries of data.
    case statistics
  }

  /// What is known, as one sentence.
  ///
  /// `$…$` is mathematics; empty for a fact that only programs read.
  public var sentence: String
  /// What kind of thing is known.
  public var kind: Kind
  /// What it is known of: a mark by kind and label, or an axis.
  public var subject: String
  /// The numbers.
  public var values: [Value]

  /// Creates a fact.
  public init(
    _ sentence: String, kind: Kind = .remark, of subject: String = "", _ values: [Value] = []
  ) {
    self.sentence = sentence
    self.kind = kind
    self.subject = subject
    self.values = values
  }

  /// A fact that is only a sentence.
  public init(stringLiteral sentence: String) { self.init(sentence) }
}
