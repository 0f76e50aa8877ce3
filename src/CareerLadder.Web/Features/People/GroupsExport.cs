namespace CareerLadder.Web.Features.People;

/// <summary>The groups of a view as a table to take along.</summary>
internal static class GroupsExport
{
    public static ExportTable Of(PeopleQuery asked, Explored explored, string address)
    {
        var (by, and, figure) = (asked.Explore.By!, asked.Explore.And, asked.Explore.Figure);
        string[] ofFigure = figure is null ? [] : ["Known of", $"{PeopleExport.ColumnOf(figure)}: least", "lower quarter", "median", "upper quarter", "most", .. figure.Kind == FacetKind.Amount ? new[] { "Currency" } : []];
        return new(asked.AsOf, address, [by.Word, .. and is null ? Array.Empty<string>() : [and.Word], "People", .. ofFigure], [.. explored.Groups.SelectMany(RowsOf)]);

        // A line for each currency.
        IEnumerable<IReadOnlyList<ExportCell>> RowsOf(PeopleGroup group)
        {
            ExportCell[] start = [new(group.By.Words), .. group.And is { } other ? new ExportCell[] { new(other.Words) } : [], new(Number: group.Count)];
            if (figure is null || group.Figures.Count == 0) return [[.. start, .. ofFigure.Select(_ => default(ExportCell))]];
            return group.Figures.Select(f => (IReadOnlyList<ExportCell>)
            [
                .. start, new(Number: f.Count), Cell(f.Least), Cell(f.LowerQuarter), Cell(f.Median), Cell(f.UpperQuarter), Cell(f.Most), .. figure.Kind == FacetKind.Amount ? new ExportCell[] { new(f.Unit) } : [],
            ]);
        }

        ExportCell Cell(decimal number) => figure!.Kind == FacetKind.Day ? new(Day: DateOnly.FromDayNumber((int)number)) : new(Number: Math.Round(number, 2));
    }
}
