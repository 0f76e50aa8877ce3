using System.Text;
using CsvHelper;

namespace CareerLadder.Web.Data.Files;

/// <summary>
/// One file, row by row: its header is checked when it is opened, its rows as they are read, and its cells by <see cref="CsvRow"/>.
/// Whatever is wrong is told to the refusals, never thrown.
/// </summary>
internal sealed class CsvFile : IDisposable
{
    private const int LargestCell = 64 * 1024;

    // The largest row of cells that are small enough is smaller than this.
    private const int LargestRow = 1024 * 1024;

    private const int RowsBetweenWords = 50_000;

    private const long LargestFile = 200 * 1024 * 1024;

    private readonly FileFormat format;
    private readonly SourceFolder folder;
    private readonly Refusals refusals;
    private readonly CsvReader reader;
    private readonly Action<string>? say;
    private string[] header = [];
    private CsvMalformedReason? malformed;
    private bool ended;

    private CsvFile(FileFormat format, SourceFolder folder, Stream stream, Refusals refusals, Action<string>? say)
    {
        this.say = say;
        this.format = format;
        this.folder = folder;
        this.refusals = refusals;
        reader = CsvReader.Create(stream, Options(reason => malformed ??= reason), leaveOpen: false);
    }

    /// <summary>The line of the file on which the row begins.</summary>
    public long Line => reader.LineNumber;

    /// <summary>Null if the file is not there or, with the reasons told, cannot be used.</summary>
    public static CsvFile? Open(FileFormat format, SourceFolder folder, Refusals refusals, Action<string>? say = null)
    {
        if (CsvFaults.IsUtf16(folder, format)) refusals.Add(format.Name, CsvFaults.NoUtf8, 1);
        else if (folder.Open(format, refusals) is { } stream) return Open(format, folder, stream, refusals, say);
        return null;
    }

    private static CsvFile? Open(FileFormat format, SourceFolder folder, Stream stream, Refusals refusals, Action<string>? say)
    {
        if (stream is FileStream { CanSeek: true, Length: > LargestFile })
        {
            stream.Dispose();
            refusals.Add(format.Name, TooLarge);
            return null;
        }

        var file = new CsvFile(format, folder, stream, refusals, say);
        if (file.ReadHeader()) return file;
        file.Dispose();
        return null;
    }

    /// <summary>Some rows could not even be taken apart, so that what they told is not known.</summary>
    public bool LostRows { get; private set; }

    /// <summary>Where the column stands; -1 if this file does not have it.</summary>
    public int Column(string name) => format.Map is not { } map ? Array.IndexOf(header, name) : map.Of(name) is { } there ? Array.IndexOf(header, there) : -1;

    public IReadOnlyList<string> Header => header;

    /// <summary>Moves to the next row that holds something. False at the end, and where what follows can no longer be told apart.</summary>
    public bool Read()
    {
        while (Advance())
        {
            if (malformed is { } reason && CsvFaults.TellQuotes(reader, reason, header, format, refusals)) break;
            malformed = null;
            if (reader.RawRecord.IndexOfAnyExcept((byte)',', (byte)' ') < 0) continue;
            if (reader.FieldCount != header.Length)
            {
                refusals.Add(
                    format.Name,
                    reader.FieldCount > header.Length
                        ? $"This row has {reader.FieldCount} cells, but there are {header.Length} columns. Put quotes around a cell that holds a comma."
                        : $"This row has {reader.FieldCount} cells, but there are {header.Length} columns. Add the commas that are missing.",
                    Line,
                    value: Encoding.UTF8.GetString(reader.RawRecord[..Math.Min(reader.RawRecord.Length, 400)]));
            }
            else if (!CsvFaults.TellCells(reader, LargestCell, header, format, refusals))
            {
                return true;
            }

            LostRows = true;
        }

        LostRows |= !ended;
        return false;
    }

    /// <summary>The cell as bytes, trimmed; nothing if this file does not have the column.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => column < 0 ? default : reader.GetSpan(column).Trim(" \t\r\n"u8);

    /// <summary>The cell as text, trimmed, one string for all equal cells of a column; null if it is empty.</summary>
    public string? Text(int column)
    {
        if (column < 0 || reader.GetSpan(column).IsEmpty) return null;
        var text = reader.GetString(column).Trim();
        if (folder.IsWorkbook) text = text.Replace(XlsxFile.LineBreak, '\n');
        return text.Length == 0 ? null : text;
    }

    public void Refuse(string sentence, int? column = null, string? value = null) =>
        refusals.Add(format.Name, sentence, Line, column is { } c ? header[c] : null, value);

    public void Dispose() => reader.Dispose();

    internal static CsvReaderOptions Options(Action<CsvMalformedReason> malformed) => new()
    {
        Separator = ',',
        HasHeader = false,
        Encoding = Encoding.UTF8,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        PoolStrings = true,
        MaxRecordSize = LargestRow,
        // A stray quote inside a cell without quotes is text, as people write it: 5" pipe.
        OnMalformedRecord = record =>
        {
            if (record.Reason != CsvMalformedReason.StrayQuote) malformed(record.Reason);
        },
    };

    private const string TooLarge = "This file is over 200 MB. Split the organisation, or leave out what is not needed.";

    private bool Advance()
    {
        try
        {
            ended = !reader.Read();
            if (ended) return false;
            if (say is not null && reader.RowNumber % RowsBetweenWords == 1) say($"Reading {format.Name}, line {Line}");
            if (reader.ByteOffset <= LargestFile) return true;
            refusals.Add(format.Name, TooLarge);
        }
        catch (CsvFormatException tooLong)
        {
            CsvFaults.TellLongRow(folder.Open(format, refusals), tooLong, LargestRow, LargestCell, header, format, refusals);
        }
        catch (Exception e) when (SourceFolder.IsUnreadable(e))
        {
            refusals.Add(format.Name, SourceFolder.Unreadable(e), reader.LineNumber > 0 ? reader.LineNumber : null);
        }

        return false;
    }

    private bool ReadHeader()
    {
        var before = refusals.Count;
        if (!Advance())
        {
            if (refusals.Count == before) refusals.Add(format.Name, $"This file is empty. Its first row must name its columns: {string.Join(',', format.Columns)}.", 1);
            return false;
        }

        if (reader.RawRecord.Contains((byte)0))
        {
            refusals.Add(format.Name, CsvFaults.NoUtf8, Line);
            return false;
        }

        if (malformed is { } reason && CsvFaults.TellQuotes(reader, reason, header, format, refusals)) return false;
        malformed = null;
        if (HeaderCheck.TellEndless(reader.FieldCount, format, Line, refusals)) return false;
        var names = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim()).ToArray();
        if (CsvFaults.TellCells(reader, LargestCell, names, format, refusals)) return false;
        HeaderCheck.Tell(names, format, Line, refusals);
        header = names;
        return refusals.Count == before;
    }
}
