using System.Runtime.InteropServices;

namespace CareerLadder.Web.Features.People;

/// <summary>
/// Filters, groups and measures the rows that were made for one viewer, over what that viewer may see of each person one by one, and
/// over nothing else: so every figure is one that the viewer could have counted.
/// </summary>
internal sealed class Explorer
{
    private readonly PeopleQuery asked;
    private readonly Access access;
    private readonly ExploreFilter[] filters;
    private readonly ExploreFilter[] butForPay;
    private readonly ExploreFilter[] butForFlags;
    private readonly bool isRefused;
    private readonly Facet? by;
    private readonly Facet? and;
    private readonly Facet? figure;
    private readonly List<string> faults = [];

    public Explorer(PeopleQuery asked, Access access)
    {
        (this.asked, this.access) = (asked, access);
        var explore = asked.Explore;
        var refused = explore.Facets.Where(f => !f.MayUse(access)).Distinct().ToList();
        if (refused.Count > 0) faults.Add($"This view asks for {string.Join(" and ", refused.Select(f => f.Word.ToLowerInvariant()))}, which you may not filter or group by, so nobody is found by it.");
        isRefused = refused.Count > 0;
        filters = isRefused ? [] : [.. explore.Wheres.Select(w => new ExploreFilter(w))];
        butForPay = Array.FindAll(filters, f => !f.Facet.IsOfPay || !f.Compares);
        butForFlags = Array.FindAll(filters, f => f.Facet.Of != FacetOf.Flags || !f.WantsUnknown);
        faults.AddRange(filters.Select(f => f.Fault).OfType<string>());
        (by, and, figure) = isRefused ? (null, null, null) : (explore.By, explore.And, explore.Figure);
    }

    /// <summary>Whether somebody is among those asked for.</summary>
    public bool Finds(PersonRow row) => !isRefused && Holds(filters, row);

    /// <summary>The same, or left out only since somebody has flags where those without any are asked for: to be left out tells of them as much.</summary>
    public bool FindsButForFlags(PersonRow row) => !isRefused && Holds(butForFlags, row);

    /// <summary>
    /// Whose pay the answer tells something of: that of those found, and, where pay narrows the list, that of those it leaves out. Theirs
    /// is then none of what was asked for, and asked often enough that tells it to the penny.
    /// </summary>
    /// <param name="counted">Whether somebody would be found, or counted somewhere, were it not for what is asked of pay.</param>
    /// <param name="also">Facets that are told of those found beside what is asked.</param>
    public IEnumerable<string> WithPay(IReadOnlyList<PersonRow> rows, IReadOnlyList<PersonRow> found, Func<PersonRow, bool> counted, params IEnumerable<Facet> also)
    {
        if (isRefused) return [];
        Facet[] ofPay = [.. asked.Explore.Facets.Where(f => f.IsOfPay).Distinct()];
        Facet[] told = [.. also.Where(f => f.IsOfPay)];
        var compared = ofPay.Length == 0 ? [] : butForPay.Length == filters.Length ? found : rows.Where(row => Holds(butForPay, row) && counted(row));
        return compared.Where(row => IsKnown(ofPay, row)).Concat(told.Length == 0 ? [] : found.Where(row => IsKnown(told, row))).Select(r => r.Id);
    }

    /// <summary>Every facet that an export holds: those of pay only where pay was asked for.</summary>
    public IEnumerable<Facet> Exported => Facets.All.Where(f => f.MayUse(access) && (!f.IsOfPay || asked.Explore.Facets.Any(a => a.IsOfPay)));

    /// <param name="all">Every group, and not those of one page.</param>
    public Explored Explore(IReadOnlyList<PersonRow> found, bool all = false)
    {
        var told = new Explored([.. Facets.All.Where(f => f.MayUse(access)).Select(FacetName.Of)], faults) { Chosen = [.. filters.Select(f => new ChosenFacet(FacetName.Of(f.Facet), f.InWords(access, asked.AsOf)))] };
        if (by is null && figure is null) return told;
        var figures = figure is null ? null : Read(figure, found);
        if (figures is not null) told = told with { Spreads = [.. SpreadsOf(figures)], Unknown = figures.Count(c => !c.IsKnown) };
        return by is null ? told : Grouped(told, found, figures, all);
    }

    /// <summary>What may be taken along of everyone found: pay only where it was asked for.</summary>
    public (IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<ExportCell>> Rows) Export(IReadOnlyList<PersonRow> found)
    {
        Facet[] facets = [.. Exported];
        return (["Person", "Name", .. facets.Select(PeopleExport.ColumnOf)], found.Select(RowOf));

        IReadOnlyList<ExportCell> RowOf(PersonRow row)
        {
            var looked = LookedAt(row);
            var cells = new ExportCell[facets.Length + 2];
            (cells[0], cells[1]) = (new(row.Id), new(row.Name));
            for (var i = 0; i < facets.Length; i++) cells[i + 2] = PeopleExport.CellOf(facets[i], facets[i].ReadOf(looked), access, asked.AsOf);
            return cells;
        }
    }

    /// <summary>Every value of a facet among those found, in its order, and how many have it.</summary>
    public IReadOnlyList<PeopleOption> Values(Facet facet, IReadOnlyList<PersonRow> found)
    {
        if (!facet.MayUse(access)) return [];
        var cells = Read(facet, found);
        var keys = new GroupKeys(facet, access, asked.AsOf, NumbersTold.Scales(facet, cells));
        var counts = new Dictionary<int, int>();
        var at = new List<int>();
        foreach (ref readonly var cell in cells.AsSpan())
        {
            keys.Find(cell, at);
            foreach (var one in at) CollectionsMarshal.GetValueRefOrAddDefault(counts, one, out _)++;
        }

        var places = keys.InOrder();
        return [.. counts.OrderBy(c => places[c.Key]).Select(c => new PeopleOption(keys[c.Key].Value, keys[c.Key].Words, c.Value))];
    }

    private bool Holds(ExploreFilter[] all, PersonRow row)
    {
        if (all.Length == 0) return true;
        var looked = LookedAt(row);
        foreach (var filter in all)
        {
            if (!filter.Holds(filter.Facet.ReadOf(looked))) return false;
        }

        return true;
    }

    private bool IsKnown(Facet[] any, PersonRow row)
    {
        var looked = LookedAt(row);
        foreach (var facet in any)
        {
            if (facet.ReadOf(looked).IsKnown) return true;
        }

        return false;
    }

    private Explored Grouped(Explored told, IReadOnlyList<PersonRow> found, Cell[]? figures, bool all)
    {
        var firsts = Read(by!, found);
        var seconds = and is null ? null : Read(and, found);
        var (keys, others) = (new GroupKeys(by!, access, asked.AsOf, NumbersTold.Scales(by!, firsts)), and is null ? null : new GroupKeys(and, access, asked.AsOf, NumbersTold.Scales(and, seconds!)));
        var groups = new Dictionary<(int By, int And), List<int>>();
        var (first, second) = (new List<int>(), new List<int> { 0 });
        for (var i = 0; i < firsts.Length; i++)
        {
            keys.Find(firsts[i], first);
            others?.Find(seconds![i], second);
            foreach (var a in first)
            {
                foreach (var b in second)
                {
                    ref var members = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, (a, b), out _);
                    (members ??= []).Add(i);
                }
            }
        }

        var (places, otherPlaces) = (keys.InOrder(), others?.InOrder());
        return told with
        {
            AllGroups = groups.Count,
            CountsTwice = keys.CountsTwice || others?.CountsTwice == true,
            Groups =
            [
                .. groups.OrderBy(g => places[g.Key.By]).ThenBy(g => otherPlaces?[g.Key.And] ?? 0).Skip(all ? 0 : (asked.Explore.Page - 1) * Explored.GroupsOnPage).Take(all ? int.MaxValue : Explored.GroupsOnPage)
                    .Select(g => new PeopleGroup(keys[g.Key.By], others?[g.Key.And], g.Value.Count, figures is null ? [] : [.. NumbersTold.ByUnit(g.Value.Select(i => figures[i])).Select(n => NumbersTold.Of(n.Key, n.Value))])),
            ],
        };
    }

    private IEnumerable<Spread> SpreadsOf(Cell[] cells)
    {
        foreach (var (unit, numbers) in NumbersTold.ByUnit(cells))
        {
            var all = NumbersTold.Of(unit, numbers);
            var scale = Scale.Of(figure!.Kind, all.Least, all.Most, all.Unit);
            var counts = new Dictionary<decimal, int>();
            foreach (var number in numbers) CollectionsMarshal.GetValueRefOrAddDefault(counts, scale.LowOf(number), out _)++;
            var bins = new List<Bin>();
            for (var low = scale.LowOf(all.Least); low <= all.Most; low = scale.After(low)) bins.Add(new(scale.ValueOf(low), scale.WordsOf(low), counts.GetValueOrDefault(low)));
            yield return new(all, bins);
        }
    }

    private Cell[] Read(Facet facet, IReadOnlyList<PersonRow> rows)
    {
        var cells = new Cell[rows.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = facet.ReadOf(LookedAt(rows[i]));
        return cells;
    }

    private Looked LookedAt(PersonRow row) => new(access, access.Organisation.Find(row.Id)!, row, asked.AsOf, asked.Flag);
}
