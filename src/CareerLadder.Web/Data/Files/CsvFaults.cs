using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace CareerLadder.Web.Data.Files;

/// <summary>Says of a row that cannot be read which cell is to blame.</summary>
internal static class CsvFaults
{
    public const string NoUtf8 = "This file is not UTF-8 but UTF-16. Save it again as “CSV UTF-8”.";

    private const byte Quote = (byte)'"';

    private const string OpenQuote = "A quote is left open here. Put a second quote at the end of the cell; a quote inside a cell in quotes is written twice.";

    private const string LongCell = "This cell is over 64 KB. Shorten it; if it should be short, a quote before it is left open.";

    /// <summary>Whether it begins with a mark of UTF-16, which the reader would silently follow.</summary>
    public static bool IsUtf16(SourceFolder folder, FileFormat format)
    {
        try
        {
            Span<byte> mark = stackalloc byte[2];
            using var stream = folder.Open(format, new());
            return stream?.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2 && mark is [0xFF, 0xFE] or [0xFE, 0xFF];
        }
        catch (Exception e) when (SourceFolder.IsUnreadable(e))
        {
            return false;
        }
    }

    /// <summary>A quote that is left open, or text after one that closed. Returns true: nothing after it can be trusted.</summary>
    public static bool TellQuotes(CsvReader reader, CsvMalformedReason reason, string[] header, FileFormat format, Refusals refusals)
    {
        var column = reader.FieldCount - 1;
        if (reason == CsvMalformedReason.TextAfterClosingQuote)
        {
            for (var i = column; i >= 0; i--)
            {
                if (!IsClosedAtItsEnd(reader.GetRawSpan(i).Trim(" \t"u8))) column = i;
            }
        }

        refusals.Add(format.Name, OpenQuote, reader.LineNumber, NameOf(header, column), Start(reader.GetRawSpan(column)));
        return true;
    }

    /// <summary>Cells that are too long, no UTF-8, or hold what no text holds. Returns whether there was one.</summary>
    public static bool TellCells(CsvReader reader, int largest, string[] header, FileFormat format, Refusals refusals)
    {
        var raw = reader.RawRecord;
        if (raw.Length <= largest && Utf8.IsValid(raw) && !raw.Contains((byte)0)) return false;
        var told = false;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var cell = reader.GetSpan(i);
            var sentence = cell.Length > largest ? LongCell
                : !Utf8.IsValid(cell) ? "This cell is not UTF-8. Save the file again as “CSV UTF-8”."
                : cell.Contains((byte)0) ? "This cell holds an invisible character that no text holds. Type it again."
                : null;
            if (sentence is null) continue;
            refusals.Add(format.Name, sentence, reader.LineNumber, NameOf(header, i), Start(cell));
            told = true;
        }

        return told;
    }

    /// <summary>A row that is larger than any row of proper cells. It is looked at again from its beginning, but no further than needed.</summary>
    public static void TellLongRow(Stream? again, CsvFormatException tooLong, int mostBytes, int largest, string[] header, FileFormat format, Refusals refusals)
    {
        using (again)
        {
            try
            {
                if (again is not null && Beginning(again, tooLong.ByteOffset, mostBytes) is { Length: > 0 } bytes)
                {
                    using var reader = CsvReader.Create(bytes, CsvFile.Options(_ => { }) with { MaxRecordSize = null });
                    if (reader.Read())
                    {
                        for (var i = 0; i < Math.Min(reader.FieldCount, header.Length); i++)
                        {
                            if (reader.GetRawSpan(i).Length <= largest) continue;
                            refusals.Add(format.Name, LongCell, tooLong.LineNumber, NameOf(header, i), Start(reader.GetSpan(i)));
                            return;
                        }
                    }
                }
            }
            catch (Exception e) when (SourceFolder.IsUnreadable(e))
            {
                // What could be read once cannot be read again: the line alone must do.
            }

            refusals.Add(format.Name, "This row is over 1 MB. A cell may hold 64 KB; if the row should be short, a quote in it is left open.", tooLong.LineNumber);
        }
    }

    private static byte[] Beginning(Stream stream, long from, int length)
    {
        var bytes = new byte[length];
        while (from > 0)
        {
            var skipped = stream.Read(bytes, 0, (int)Math.Min(from, length));
            if (skipped == 0) return [];
            from -= skipped;
        }

        return bytes[..stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }

    private static bool IsClosedAtItsEnd(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || cell[0] != Quote) return true;
        for (var i = 1; i < cell.Length; i++)
        {
            if (cell[i] != Quote) continue;
            if (i + 1 == cell.Length) return true;
            if (cell[i + 1] != Quote) return false;
            i++;
        }

        return false;
    }

    private static string? NameOf(string[] header, int column) => column >= 0 && column < header.Length ? header[column] : null;

    private static string Start(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 400)]);
}
