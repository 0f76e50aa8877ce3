using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;

namespace CareerLadder.Web.Features.People;

/// <summary>
/// Writes tables as a workbook (ECMA-376), row by row as they are read, so that an export of a hundred thousand people takes no more
/// memory than one of a hundred. All text is inline, which no spreadsheet ever takes for a formula.
/// </summary>
internal sealed class XlsxFile(ZipArchive archive, PipeReader packed, Stream data)
{
    private const int ChunkLength = 32_768;
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Parts = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly StringBuilder chunk = new(ChunkLength + 4096);

    /// <param name="sheets">The rows of each are read once, while they are written.</param>
    /// <param name="data">Need not be able to go back.</param>
    public static async Task WriteAsync(IReadOnlyList<(string Name, IEnumerable<IReadOnlyList<ExportCell>> Rows)> sheets, Stream data)
    {
        // The archive writes whenever it likes, also while it closes, and so never to the line itself, on which nobody may wait.
        var pipe = new Pipe(new(pauseWriterThreshold: 0));
        await using var lasting = pipe.Writer.AsStream();
        using (var archive = new ZipArchive(lasting, ZipArchiveMode.Create, leaveOpen: true))
        {
            await new XlsxFile(archive, pipe.Reader, data).WriteAsync(sheets);
        }

        await SendAsync(pipe.Reader, data);
    }

    private async Task WriteAsync(IReadOnlyList<(string Name, IEnumerable<IReadOnlyList<ExportCell>> Rows)> sheets)
    {
        await WritePartAsync("[Content_Types].xml", $"""
            {Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Parts}.sheet.main+xml"/>{Each(sheets, at => $"""<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{Parts}.worksheet+xml"/>""")}</Types>
            """);
        await WritePartAsync("_rels/.rels", $"""{Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Document}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        await WritePartAsync("xl/workbook.xml", $"""
            {Head}<workbook xmlns="{Main}" xmlns:r="{Document}"><sheets>{Each(sheets, at => $"""<sheet name="{sheets[at - 1].Name}" sheetId="{at}" r:id="r{at}"/>""")}</sheets></workbook>
            """);
        await WritePartAsync("xl/_rels/workbook.xml.rels", $"""
            {Head}<Relationships xmlns="{Package}/relationships">{Each(sheets, at => $"""<Relationship Id="r{at}" Type="{Document}/worksheet" Target="worksheets/sheet{at}.xml"/>""")}</Relationships>
            """);
        for (var at = 1; at <= sheets.Count; at++) await WriteSheetAsync($"xl/worksheets/sheet{at}.xml", sheets[at - 1].Rows);
    }

    private static string Each<T>(IReadOnlyList<T> sheets, Func<int, string> told) => string.Concat(Enumerable.Range(1, sheets.Count).Select(told));

    private async Task WritePartAsync(string name, string text)
    {
        using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        chunk.Append(text);
        Pack(part);
        await SendAsync(packed, data);
    }

    private async Task WriteSheetAsync(string name, IEnumerable<IReadOnlyList<ExportCell>> rows)
    {
        using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        chunk.Append(Head).Append("<worksheet xmlns=\"").Append(Main).Append("\"><sheetData>");
        var row = 0;
        foreach (var cells in rows)
        {
            row++;
            chunk.Append("<row r=\"").Append(CultureInfo.InvariantCulture, $"{row}").Append("\">");
            for (var column = 0; column < cells.Count; column++) Append(row, column, cells[column]);
            chunk.Append("</row>");
            if (chunk.Length < ChunkLength) continue;
            Pack(part);
            await SendAsync(packed, data);
        }

        chunk.Append("</sheetData></worksheet>");
        Pack(part);
        await SendAsync(packed, data);
    }

    private void Append(int row, int column, ExportCell cell)
    {
        if (cell.Number is { } number)
        {
            chunk.Append("<c r=\"").Append(Letters(column)).Append(CultureInfo.InvariantCulture, $"{row}\"><v>{number}</v></c>");
        }
        else if (cell.InWords is { Length: > 0 } words)
        {
            chunk.Append("<c r=\"").Append(Letters(column)).Append(CultureInfo.InvariantCulture, $"{row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            Append(words);
            chunk.Append("</t></is></c>");
        }
    }

    // What XML cannot hold at all stands as the sign for it, so that one odd name spoils no file.
    private void Append(string words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => chunk.Append("&amp;"),
                '<' => chunk.Append("&lt;"),
                '>' => chunk.Append("&gt;"),
                '\r' => chunk.Append("&#13;"),
                '\t' or '\n' => chunk.Append((char)rune.Value),
                < ' ' or 0xFFFE or 0xFFFF => chunk.Append('\uFFFD'),
                _ => chunk.Append(rune.ToString()),
            };
        }
    }

    private void Pack(Stream part)
    {
        foreach (var piece in chunk.GetChunks())
        {
            var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(piece.Length));
            part.Write(bytes, 0, Encoding.UTF8.GetBytes(piece.Span, bytes));
            ArrayPool<byte>.Shared.Return(bytes);
        }

        chunk.Clear();
    }

    private static async Task SendAsync(PipeReader packed, Stream data)
    {
        while (packed.TryRead(out var read))
        {
            foreach (var piece in read.Buffer) await data.WriteAsync(piece);
            packed.AdvanceTo(read.Buffer.End);
        }
    }

    // A to Z, then AA: as spreadsheets name their columns.
    private static string Letters(int column) => (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
