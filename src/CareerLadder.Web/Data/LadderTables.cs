using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data;

/// <summary>A version of the ladders, whole: from the tables, into them, and out of them. Who calls saves.</summary>
internal static class LadderTables
{
    /// <summary>The version of a first day, as it was told.</summary>
    public static LadderText TextOf(Facts facts, DateOnly? from, string? name) => new(
        name,
        [.. facts.Themes.Where(t => t.From == from).Select(t => t with { From = null })],
        [.. facts.Levels.Where(l => l.From == from).Select(l => l with { From = null })],
        [.. facts.Expectations.Where(e => e.From == from).Select(e => e with { From = null })]);

    /// <summary>The version of a first day as one file, laid over the one it was put in force with.</summary>
    public static async Task<string> FileOfAsync(AppDb db, Facts facts, DateOnly? from)
    {
        var day = from ?? IVersionRow.SinceEver;
        var known = await db.Ladders.AsNoTracking().SingleOrDefaultAsync(l => l.From == day);
        return LadderFile.Write(TextOf(facts, from, known?.Name), known?.File);
    }

    public static async Task RemoveVersionAsync(AppDb db, DateOnly day)
    {
        db.RemoveRange(await db.Levels.Where(r => r.From == day).ToListAsync());
        db.RemoveRange(await db.Expectations.Where(r => r.From == day).ToListAsync());
        db.RemoveRange(await db.Themes.Where(r => r.From == day).ToListAsync());
        db.RemoveRange(await db.Ladders.Where(r => r.From == day).ToListAsync());
    }

    public static void AddVersion(AppDb db, LadderText text, DateOnly? from, string name, string file)
    {
        var told = text.On(from);
        db.Levels.AddRange(told.Levels.Select(fact => Row<LevelRow, Level>(fact)));
        db.Expectations.AddRange(told.Expectations.Select(fact => Row<ExpectationRow, Expectation>(fact)));
        db.Themes.AddRange(told.Themes.Select(fact => Row<ThemeRow, Theme>(fact)));
        db.Ladders.Add(new() { From = from ?? IVersionRow.SinceEver, Name = name, File = file });
    }

    private static TRow Row<TRow, TFact>(TFact fact)
        where TRow : class, IRow<TRow, TFact>, new()
    {
        var row = new TRow();
        row.Take(fact);
        return row;
    }
}
