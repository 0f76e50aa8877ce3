using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>What the regression says of one group: the gap that is left, or an end of its interval.</summary>
internal sealed class AskedFit(FairPayFigure kind, FitSpace space, int group) : AskedFigure(kind, null, space.People, group)
{
    private readonly FitSpace space = space;

    public override (decimal Least, decimal Most)? Bounds => null;

    public override FigureInWorld In(int[] groups) => new InGroups(this, groups);

    private sealed class InGroups : FigureInWorld
    {
        private readonly AskedFit asked;
        private readonly FitSpace space;
        private readonly double[][] within;
        private readonly double[] sums;
        private readonly int[] counts;

        public InGroups(AskedFit asked, int[] groups)
        {
            (this.asked, space) = (asked, asked.space);
            (within, sums, counts) = ([.. space.Groups.Select(_ => new double[space.Basis.Count])], new double[space.Groups.Count], new int[space.Groups.Count]);
            for (var row = 0; row < space.People.Count; row++) Add(groups[space.People[row].Place], row, 1);
        }

        public override int Smaller => Math.Min(counts[space.PlaceOf(asked.Group)], space.People.Count - counts.Sum());

        public override bool Has(int place) => space.RowOf(place) is not null;

        public override void Move(int place, int from, int to)
        {
            if (space.RowOf(place) is not { } row) return;
            Add(from, row, -1);
            Add(to, row, 1);
        }

        public override decimal? Exactly() => (decimal?)Value();

        public override double? Value()
        {
            var size = counts.Length;
            var matrix = new double[size, 2 * size];
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++) matrix[i, j] = (i == j ? counts[i] : 0) - FitSpace.Dot(within[i], within[j]);
                matrix[i, size + i] = 1;
                if (counts[i] == 0) matrix[i, i] = 1;
            }

            if (!FitSpace.Invert(matrix)) return null;
            var estimates = new double[size];
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++) estimates[i] += matrix[i, size + j] * sums[j];
            }

            var mine = space.PlaceOf(asked.Group);
            var error = Math.Sqrt(Math.Max(space.Whole - FitSpace.Dot(estimates, sums), 0) / space.Degrees * matrix[mine, size + mine]) * space.Quantile;
            var share = FairPayRegression.Share(estimates[mine] + (asked.Kind == FairPayFigure.AdjustedLow ? -error : asked.Kind == FairPayFigure.AdjustedHigh ? error : 0));
            return double.IsFinite(share) && Math.Abs(share) < 1e6 ? share : null;
        }

        private void Add(int group, int row, int times)
        {
            if (space.PlaceOf(group) is not (>= 0 and var place)) return;
            counts[place] += times;
            sums[place] += times * space.Left[row];
            for (var k = 0; k < space.Basis.Count; k++) within[place][k] += times * space.Basis[k][row];
        }
    }
}
