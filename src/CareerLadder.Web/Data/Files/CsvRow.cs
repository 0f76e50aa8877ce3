using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace CareerLadder.Web.Data.Files;

/// <summary>Reads the cells of a file's row as what they should be. A cell that is something else is refused, and the row with it.</summary>
internal sealed class CsvRow(CsvFile file)
{
    public static readonly DateOnly FirstDay = new(1900, 1, 1);
    public static readonly DateOnly LastDay = new(2100, 12, 31);

    /// <summary>No cell of this row was refused so far.</summary>
    public bool IsGood { get; private set; } = true;

    /// <summary>Moves to the next row.</summary>
    public bool Read()
    {
        IsGood = true;
        return file.Read();
    }

    public string? Text(int column) => file.Text(column);

    /// <summary>A text that must be there.</summary>
    public string Must(int column)
    {
        if (file.Text(column) is { } text) return text;
        Refuse(column, "This cell is empty, and it must not be. Fill it in, or delete the row.");
        return "";
    }

    public DateOnly? Date(int column)
    {
        var cell = file.Bytes(column);
        if (cell.IsEmpty) return null;
        if (TryDate(cell, out var day))
        {
            if (day >= FirstDay && day <= LastDay) return day;
            Refuse(column, "This date is too far away. Dates go from 1900-01-01 to 2100-12-31.");
        }
        else
        {
            Refuse(column, "This is no date. Dates are written YYYY-MM-DD, such as 2024-02-29, and must be in the calendar.");
        }

        return null;
    }

    /// <summary>A date that must be there.</summary>
    public DateOnly MustDate(int column)
    {
        if (file.Bytes(column).IsEmpty) Must(column);
        return Date(column) ?? FirstDay;
    }

    /// <summary>The first day on which it no longer holds; not before the first day.</summary>
    public DateOnly? Until(int column, DateOnly from)
    {
        var until = Date(column);
        if (!IsGood || !(until < from)) return until;
        Refuse(column, $"This is before from, {from:yyyy-MM-dd}. It is the first day on which the row no longer holds: correct one of the two dates.");
        return null;
    }

    public T? Number<T>(int column, T least, T most) where T : struct, INumber<T>
    {
        var cell = file.Bytes(column);
        if (cell.IsEmpty) return null;
        var proper = T.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && T.IsFinite(number);
        if (proper && number >= least && number <= most) return number;
        Refuse(column, proper
            ? string.Create(CultureInfo.InvariantCulture, $"This must be from {least} to {most}.")
            : "This is no number. Numbers are written with digits and at most one point, such as 52000 or 0.8, without spaces, signs for money, or marks for thousands.");
        return null;
    }

    public T MustNumber<T>(int column, T least, T most) where T : struct, INumber<T>
    {
        if (file.Bytes(column).IsEmpty) Must(column);
        return Number(column, least, most) ?? least;
    }

    public int? Whole(int column, int least, int most)
    {
        var cell = file.Bytes(column);
        if (cell.IsEmpty) return null;
        if (Utf8Parser.TryParse(cell, out int number, out var used) && used == cell.Length && number >= least && number <= most) return number;
        Refuse(column, $"This is no whole number from {least} to {most}.");
        return null;
    }

    public bool YesOrNo(int column)
    {
        if (file.Text(column) is not { } text || text == "no") return false;
        if (text != "yes") Refuse(column, "This must be yes or no, or empty for no.");
        return true;
    }

    public T? Word<T>(int column, Words<T> words, StringComparison comparison = StringComparison.Ordinal) where T : struct, Enum
    {
        if (file.Text(column) is not { } text) return null;
        if (words.Find(text, comparison) is { } meaning) return meaning;
        Refuse(column, $"This word is not known.{Suggestion.Ask(text, words.All)} It must be one of: {string.Join(", ", words.All)}.");
        return null;
    }

    public T MustWord<T>(int column, Words<T> words) where T : struct, Enum
    {
        if (file.Text(column) is null) Must(column);
        return Word(column, words) ?? default;
    }

    public void Refuse(int column, string sentence)
    {
        IsGood = false;
        var cell = file.Bytes(column);
        file.Refuse(sentence, column < 0 ? null : column, cell.IsEmpty ? null : Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 400)]));
    }

    // Ten bytes and nothing else; DateOnly's own parsing would be slower and, for some formats, kinder than it should.
    internal static bool TryDate(ReadOnlySpan<byte> cell, out DateOnly day)
    {
        day = default;
        if (cell.Length != 10 || cell[4] != '-' || cell[7] != '-') return false;
        if (!Digits(cell[..4], out var year) || !Digits(cell[5..7], out var month) || !Digits(cell[8..], out var date)) return false;
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month)) return false;
        day = new(year, month, date);
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> cell, out int number)
    {
        number = 0;
        foreach (var digit in cell)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
