using System.Text;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks.Mutations;

/// <summary>The bytes of a CSV file: its encoding, its quotes, its ends of lines, and how far it goes.</summary>
internal static class TextMutations
{
    public static readonly (string Kind, Func<Dice, Mutant> Make)[] All =
    [
        ("cells parted otherwise", dice => Csv(dice, Must.BeRefused, t => t.Csv(dice.Of(';', '\t', '|', ':', '\u001f')))),
        ("Windows line ends", dice => Csv(dice, Must.BeTheSame, t => t.Csv(newLine: "\r\n"))),
        ("line ends of old Macs", dice => Csv(dice, Must.BeAnything, t => t.Csv(newLine: "\r"))),
        ("lines ending in many ways", dice => Csv(dice, Must.BeAnything, t => t.Csv(newLine: dice.Of("\n\n", "\r\n\r\n", "\n\r", "\r\r\n", "\u2028", "\v", "\f", "")))),
        ("all in quotes", dice => Csv(dice, Must.BeTheSame, t => t.Csv(isQuoted: true))),
        ("no last line end", dice => Csv(dice, Must.BeTheSame, t => t.Csv().TrimEnd('\n'))),
        ("an open quote", dice => Csv(dice, Must.BeRefused, t =>
        {
            var row = dice.Of([.. t.Rows.Skip(1)]);
            var column = dice.Below(row.Length);
            // So that no later quote closes it in the right place.
            foreach (var cells in t.Rows) for (var i = 0; i < cells.Length; i++) cells[i] = cells[i].Replace("\"", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).ReplaceLineEndings(" ");
            row[column] = "\u0007" + row[column];
            return t.Csv().Replace('\u0007', '"');
        })),
        ("a stray quote", dice => Bytes(dice, Must.BeAnything, b => Insert(b, dice, "\""u8))),
        ("quotes everywhere", dice => Bytes(dice, Must.BeAnything, b =>
        {
            for (var i = dice.From(2, 60); i > 0; i--) b = Insert(b, dice, dice.OneIn(3) ? "\",\""u8 : "\""u8);
            return b;
        })),
        ("text behind a quote", dice => Csv(dice, Must.BeRefused, t =>
        {
            dice.Of([.. t.Rows.Skip(1)])[0] = "\u0007";
            return t.Csv().Replace("\u0007", "\"a\"b", StringComparison.Ordinal);
        })),
        ("a lone carriage return", dice => Bytes(dice, Must.BeAnything, b => Insert(b, dice, "\r"u8))),
        ("a NUL", dice => Bytes(dice, Must.BeRefused, b => Insert(b, dice, "\0"u8))),
        ("a byte-order mark", dice => Bytes(dice, Must.BeTheSame, b => [0xEF, 0xBB, 0xBF, .. b])),
        ("two byte-order marks", dice => Bytes(dice, Must.BeAnything, b => [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. b])),
        ("UTF-16", dice => Csv(dice, Must.BeRefused, t => t.Csv(), dice.Of<Encoding>(Encoding.Unicode, Encoding.BigEndianUnicode), dice.OneIn(2))),
        ("UTF-32", dice => Csv(dice, Must.BeRefused, t => t.Csv(), Encoding.UTF32, dice.OneIn(2))),
        ("Latin-1", dice => Csv(dice, Must.BeRefused, t =>
        {
            dice.Of([.. t.Rows.Skip(1)])[dice.Below(t.Header.Length)] = "Zoë";
            return t.Csv();
        }, Encoding.Latin1)),
        ("no UTF-8", dice => Bytes(dice, Must.BeRefused, b => Insert(b, dice, dice.Of<byte[]>([0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8], [0xFF], [0x80], [0xC3], [0xF4, 0x90, 0x80, 0x80])))),
        ("cut off", dice => Bytes(dice, Must.BeAnything, b => b[..dice.Below(b.Length)])),
        ("cut off in front", dice => Bytes(dice, Must.BeAnything, b => b[dice.Below(b.Length)..])),
        ("bytes changed", dice => Bytes(dice, Must.BeAnything, b => Flip(b, dice, dice.From(1, 20)))),
        ("bytes taken out", dice => Bytes(dice, Must.BeAnything, b =>
        {
            var at = dice.Below(b.Length);
            return [.. b[..at], .. b[Math.Min(b.Length, at + dice.From(1, 30))..]];
        })),
        ("a piece twice", dice => Bytes(dice, Must.BeAnything, b =>
        {
            var (at, to) = (dice.Below(b.Length), dice.Below(b.Length));
            return at < to ? [.. b[..to], .. b[at..to], .. b[to..]] : b;
        })),
        ("noise", dice => Bytes(dice, Must.BeRefused, _ => dice.Bytes(dice.From(1, 5_000)))),
        ("a letter many times", dice => Bytes(dice, Must.BeRefused, _ => [.. Enumerable.Repeat(dice.Of((byte)',', (byte)'"', (byte)'a', (byte)0, (byte)' ', (byte)'\n', (byte)'\r', (byte)0xEF), dice.From(1, 20_000))])),
        ("empty", dice => Bytes(dice, Must.BeRefused, _ => [])),
        ("a line for spreadsheets first", dice => Csv(dice, Must.BeTheSame, t => "sep=,\n" + t.Csv())),
        ("commas behind each line", dice => Csv(dice, Must.BeRefused, t => t.Csv(newLine: ",\n"))),
        ("spaces around cells", dice => Csv(dice, Must.BeTheSame, t =>
        {
            foreach (var row in t.Rows) for (var i = 0; i < row.Length; i++) row[i] = $" {row[i]}  ";
            return t.Csv();
        })),
        ("JSON and others", dice => Bytes(dice, Must.BeRefused, _ => Encoding.UTF8.GetBytes(dice.Of("{\"people\": []}", "<html><body>Sign in</body></html>", "%PDF-1.7", "PK\u0003\u0004", "---\nname: x\n", "#!/bin/sh", "person")))),
    ];

    public static byte[] Flip(byte[] bytes, Dice dice, int times)
    {
        byte[] flipped = [.. bytes];
        for (; times > 0 && flipped.Length > 0; times--) flipped[dice.Below(flipped.Length)] ^= (byte)(1 << dice.Below(8));
        return flipped;
    }

    private static byte[] Insert(byte[] bytes, Dice dice, ReadOnlySpan<byte> what)
    {
        // Not inside a letter of several bytes.
        var at = dice.Below(bytes.Length);
        while (at < bytes.Length && (bytes[at] & 0xC0) == 0x80) at++;
        return [.. bytes[..at], .. what, .. bytes[at..]];
    }

    private static Mutant Csv(Dice dice, Must must, Func<Table, string> write, Encoding? encoding = null, bool hasMark = false) => Spoil(dice, must, table =>
    {
        var bytes = (encoding ?? Encoding.UTF8).GetBytes(write(table));
        return hasMark ? [.. encoding!.GetPreamble(), .. bytes] : bytes;
    });

    private static Mutant Bytes(Dice dice, Must must, Func<byte[], byte[]> change) => Spoil(dice, must, table => change(table.Bytes()));

    private static Mutant Spoil(Dice dice, Must must, Func<Table, byte[]> bytes)
    {
        var tables = GivenOrganisation.Tables();
        var files = GivenOrganisation.Loose(tables);
        var which = dice.Below(files.Count);
        files[which] = new(files[which].Name, bytes(tables[which]));
        return new("", must, Packing.Text(dice, files));
    }
}
