using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>
/// The gap of the means, or the middles, of two groups. Pay beyond one and a half quartile ranges outside the quartiles of all in it counts as
/// at that fence (Tukey, 1977): the pay of one person then moves no mean so far that it could be seen.
/// </summary>
internal sealed class AskedGap : AskedFigure
{
    private readonly Dictionary<int, int> rowOf = [];
    private readonly long[] pays;
    private readonly int reference;
    private readonly bool areTwo;
    private (decimal Least, decimal Most)? bounds;

    public AskedGap(FairPayFigure kind, PayCategory category, IEnumerable<PaidInGroup> people, int group, int reference, bool areTwo)
        : base(kind, category, [.. people.OrderBy(p => p.Base).ThenBy(p => p.Place)], group)
    {
        (this.reference, this.areTwo) = (reference, areTwo);
        var spread = Spread.Of(People.Select(p => p.Base))!;
        var reach = 1.5m * (spread.UpperQuartile - spread.LowerQuartile);
        pays = [.. People.Select(p => (long)Math.Round(Math.Clamp(p.Base, spread.LowerQuartile - reach, spread.UpperQuartile + reach) * 100))];
        for (var i = 0; i < People.Count; i++) rowOf[People[i].Place] = i;
    }

    // The lowest against the highest: nothing lies further out. Where there are but two groups, whoever is not in one is in the other.
    public override (decimal Least, decimal Most)? Bounds => bounds ??= Furthest();

    private (decimal Least, decimal Most) Furthest()
    {
        var sums = new long[pays.Length + 1];
        for (var i = 0; i < pays.Length; i++) sums[i + 1] = sums[i] + pays[i];
        var (least, most) = (decimal.MaxValue, decimal.MinValue);
        for (var i = Disclosure.Least; i <= pays.Length - Disclosure.Least; i++)
        {
            var (low, high) = (Of(0, i), Of(areTwo ? i : pays.Length - Disclosure.Least, pays.Length));
            (least, most) = (Math.Min(least, (low / high) - 1), Math.Max(most, (high / low) - 1));
            if (!areTwo) break;
        }

        return least > most ? (0, 0) : (least, most);

        decimal Of(int from, int to) => Kind == FairPayFigure.Median ? (pays[(from + to - 1) / 2] + (decimal)pays[(from + to) / 2]) / 2 : (decimal)(sums[to] - sums[from]) / (to - from);
    }

    public override FigureInWorld In(int[] groups) => new InGroups(this, groups);

    private sealed class InGroups : FigureInWorld
    {
        private readonly AskedGap asked;
        private readonly sbyte[] sides;
        private readonly int[] counts = new int[2];
        private readonly long[] sums = new long[2];

        public InGroups(AskedGap asked, int[] groups)
        {
            this.asked = asked;
            sides = new sbyte[asked.pays.Length];
            for (var row = 0; row < sides.Length; row++) Put(row, Side(groups[asked.People[row].Place]));
        }

        public override int Smaller => Math.Min(counts[0], counts[1]);

        public override bool Has(int place) => asked.rowOf.ContainsKey(place);

        public override void Move(int place, int from, int to)
        {
            if (!asked.rowOf.TryGetValue(place, out var row)) return;
            var side = sides[row];
            if (side >= 0)
            {
                counts[side]--;
                sums[side] -= asked.pays[row];
            }

            Put(row, Side(to));
        }

        public override double? Value() => Smaller == 0 ? null
            : asked.Kind == FairPayFigure.Median ? ((double)Middles(0) / Middles(1)) - 1 : ((double)sums[0] * counts[1] / ((double)sums[1] * counts[0])) - 1;

        public override decimal? Exactly() => Smaller == 0 ? null
            : asked.Kind == FairPayFigure.Median ? ((decimal)Middles(0) / Middles(1)) - 1 : ((decimal)sums[0] * counts[1] / ((decimal)sums[1] * counts[0])) - 1;

        private sbyte Side(int group) => (sbyte)(group == asked.Group ? 0 : group == asked.reference ? 1 : -1);

        private void Put(int row, sbyte side)
        {
            sides[row] = side;
            if (side < 0) return;
            counts[side]++;
            sums[side] += asked.pays[row];
        }

        // The two in the middle, or the one twice.
        private long Middles(sbyte side)
        {
            var (seen, sum) = (0, 0L);
            for (var row = 0; row < sides.Length; row++)
            {
                if (sides[row] != side) continue;
                if (seen == (counts[side] - 1) / 2) sum += asked.pays[row];
                if (seen == counts[side] / 2) return sum + asked.pays[row];
                seen++;
            }

            return sum;
        }
    }
}
