import Scene

extension ColorMap {
  /// From dark violet through teal to yellow; lightness grows evenly, and readers with any colour
  /// vision can tell high from low.
  ///
  /// Made by N. Smith and S. van der Walt, in the public domain (CC0). Held as the fewest entries
  /// of the published 256 between which straight lines in sRGB stay within 1/255 of all others;
  /// so are the tables of ``magma``, ``inferno``, ``plasma`` and ``cividis``.
  public static let viridis = ColorMap(name: "viridis", nodes: viridisNodes)

  /// From black through purple to pale yellow; by the authors of ``viridis``.
  public static let magma = ColorMap(name: "magma", nodes: magmaNodes)

  /// From black through red to bright yellow; by the authors of ``viridis``.
  public static let inferno = ColorMap(name: "inferno", nodes: infernoNodes)

  /// From dark blue through magenta to yellow; by the authors of ``viridis``.
  public static let plasma = ColorMap(name: "plasma", nodes: plasmaNodes)

  /// From dark blue through grey to yellow: nearly the same picture for red-green blind readers.
  ///
  /// Made by J. Nuñez, C. Anderton and R. Renslow (2018), in the public domain (CC0).
  public static let cividis = ColorMap(name: "cividis", nodes: cividisNodes)

  /// From black to white in even steps of OKLab lightness.
  public static let grays = ColorMap(
    name: "grays",
    colors: (0...32).map { OKLab(lightness: Double($0) / 32, a: 0, b: 0).color })

  /// From blue over a near-white middle to red, for values on both sides of a centre.
  ///
  /// The two arms are straight in OKLab and have the same lightness at the same distance from the
  /// middle.
  public static let blueRed = ColorMap(name: "blueRed", table: blueRedTable)

  /// From purple over a near-white middle to green; made as ``blueRed``.
  public static let purpleGreen = ColorMap(name: "purpleGreen", table: purpleGreenTable)

  /// Once around from light grey through blue, near-black and brown back to light grey, for angles
  /// and phases.
  ///
  /// Both ends are one colour, lightness is the same at the same distance from the middle, and
  /// steps are even in OKLab. Lightness alone tells how far from the middle a value is, hue on which
  /// side.
  public static let phase = ColorMap(name: "phase", table: phaseTable)
}

/// Entries as 0xPPRRGGBB: the place from 0 to 255, and the colour there.
private let viridisNodes: [UInt32] = [
  0x00_440154, 0x0F_481769, 0x1E_472A7A, 0x2E_433E85, 0x43_39558C, 0x5F_2C718E, 0x7F_21908D,
  0x8D_1E9D89, 0x99_22A884, 0xA6_2FB47C, 0xB3_44BF70, 0xC0_5EC962, 0xCF_81D34D, 0xE9_C5E021,
  0xF2_DDE318, 0xF8_ECE51B, 0xFE_FBE723, 0xFF_FDE725,
]

private let magmaNodes: [UInt32] = [
  0x00_000004, 0x06_02020D, 0x12_0C0926, 0x1D_19103F, 0x27_271258, 0x33_3B0F70, 0x3E_4E117B,
  0x50_6A1C81, 0x69_912B81, 0x81_B83779, 0x95_D8456C, 0xA1_E85362, 0xAD_F3655C, 0xB9_F97B5D,
  0xC3_FC8E64, 0xD2_FEAA74, 0xE8_FED395, 0xFF_FCFDBF,
]

private let infernoNodes: [UInt32] = [
  0x00_000004, 0x04_02010A, 0x0A_050417, 0x16_120A32, 0x1E_1E0C45, 0x26_2B0B57, 0x2E_390963,
  0x36_470B6A, 0x43_5C126E, 0x58_7D1E6D, 0x6E_A02A63, 0x80_BC3754, 0x96_D94D3D, 0xA9_EC6726,
  0xBB_F8850F, 0xC4_FB9606, 0xCA_FCA108, 0xD2_FCB014, 0xDE_F9C72F, 0xEB_F4E156, 0xF4_F1F179,
  0xFB_F6FA96, 0xFF_FCFFA4,
]

private let plasmaNodes: [UInt32] = [
  0x00_0D0887, 0x05_1B068D, 0x13_370499, 0x25_5502A4, 0x35_6E00A8, 0x40_7E03A8, 0x48_8A09A5,
  0x54_9A169F, 0x68_B32C8E, 0x8A_D5536F, 0xA7_EB7556, 0xBF_F89441, 0xD1_FDAE32, 0xE0_FDC527,
  0xED_FADA24, 0xFB_F2F227, 0xFE_F0F724, 0xFF_F0F921,
]

private let cividisNodes: [UInt32] = [
  0x00_00224E, 0x0E_002C66, 0x14_003070, 0x17_013271, 0x1C_123570, 0x25_233C6E, 0x35_38476C,
  0x56_585E6D, 0x77_757575, 0x80_7D7C78, 0x98_938E78, 0xB7_B3A670, 0xD3_D0BE62, 0xE6_E5CF52,
  0xF4_F5DC41, 0xFB_FDE334, 0xFF_FEE838,
]

private let blueRedTable: [UInt32] = [
  0x1B469E, 0x2851A4, 0x355CAA, 0x4267B0, 0x4E72B6, 0x5B7CBB, 0x6887C1, 0x7692C6,
  0x839DCC, 0x90A7D1, 0x9EB2D6, 0xACBDDB, 0xBAC8E0, 0xC8D2E5, 0xD6DDEA, 0xE5E8EF,
  0xF3F3F3, 0xEFE6E5, 0xEAD8D7, 0xE5CBC9, 0xE0BDBB, 0xDBB0AE, 0xD5A3A0, 0xD09593,
  0xCA8886, 0xC37B79, 0xBD6E6C, 0xB6605F, 0xAF5353, 0xA84546, 0xA1363A, 0x99252E,
  0x910C21,
]

private let purpleGreenTable: [UInt32] = [
  0x6C2886, 0x74378D, 0x7C4494, 0x85509B, 0x8D5DA2, 0x9569A9, 0x9E75B0, 0xA681B7,
  0xAF8EBE, 0xB79AC4, 0xC0A7CB, 0xC8B3D2, 0xD1C0D9, 0xD9CDDF, 0xE2D9E6, 0xEBE6ED,
  0xF3F3F3, 0xE5E9E5, 0xD8DFD7, 0xCAD6CA, 0xBDCCBC, 0xAFC2AE, 0xA2B9A1, 0x95AF94,
  0x88A687, 0x7B9C7A, 0x6E936D, 0x618960, 0x548054, 0x477747, 0x3A6E3B, 0x2C652E,
  0x1D5C21,
]

private let phaseTable: [UInt32] = [
  0xE8E8E8, 0xDDE2E9, 0xD2DCE9, 0xC8D7EA, 0xBDD1EA, 0xB3CBEA, 0xA8C5EA, 0x9EBFE9,
  0x94B8E8, 0x8AB2E6, 0x80ACE3, 0x77A5E0, 0x6E9EDC, 0x6698D7, 0x5E91D2, 0x568ACC,
  0x5084C5, 0x4A7DBE, 0x4476B5, 0x4070AD, 0x3C6AA4, 0x39649A, 0x365E90, 0x345886,
  0x32537C, 0x314D71, 0x2F4867, 0x2E435C, 0x2D3D52, 0x2C3847, 0x2B333D, 0x2A2E33,
  0x292929, 0x332C2A, 0x3C2F2B, 0x46322C, 0x50342D, 0x59372F, 0x633A30, 0x6D3D31,
  0x764033, 0x804435, 0x894737, 0x924B3A, 0x9B503D, 0xA45541, 0xAC5A46, 0xB4604B,
  0xBC6651, 0xC36D58, 0xC9745F, 0xCF7C67, 0xD4836F, 0xD98B78, 0xDD9381, 0xE09C8A,
  0xE3A494, 0xE5AC9E, 0xE7B5A8, 0xE8BDB2, 0xE9C6BD, 0xE9CEC7, 0xE9D7D2, 0xE8DFDD,
  0xE8E8E8,
]
