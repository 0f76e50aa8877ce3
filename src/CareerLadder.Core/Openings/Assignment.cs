namespace CareerLadder.Core.Openings;

/// <summary>
/// Who goes with whom: as many pairs as there can be and, of all ways to make so many, one with the greatest sum of gains. All in whole
/// numbers, so that nothing is rounded and equal input always gives the same pairs. The Hungarian method along shortest augmenting paths
/// (Kuhn, Naval Research Logistics Quarterly 2, 1955; Jonker and Volgenant, Computing 38, 1987): n² m steps for n rows and m ≥ n columns.
/// </summary>
public static class Assignment
{
    /// <summary>The gain of two who are not to be paired.</summary>
    public const int Forbidden = -1;

    /// <summary>The column of a row that goes with none.</summary>
    public const int None = -1;

    /// <param name="gains">By row and column, 0 or more; below 0: forbidden. There may be more of either.</param>
    /// <returns>For each row its column, or <see cref="None"/>. No column is there twice.</returns>
    public static int[] Of(int[,] gains)
    {
        var (rows, columns) = (gains.GetLength(0), gains.GetLength(1));
        var isTurned = rows > columns;
        var (n, m) = isTurned ? (columns, rows) : (rows, columns);
        var costs = Costs(gains, n, m, isTurned);
        var rowOf = Solve(costs, n, m);
        var pairs = new int[rows];
        Array.Fill(pairs, None);
        for (var j = 0; j < m; j++)
        {
            if (rowOf[j] < 0) continue;
            var (row, column) = isTurned ? (j, rowOf[j]) : (rowOf[j], j);
            if (gains[row, column] >= 0) pairs[row] = column;
        }

        return pairs;
    }

    // What is forbidden costs more than everything else together: so no pair that can be is ever given up for a better sum.
    private static long[] Costs(int[,] gains, int n, int m, bool isTurned)
    {
        long most = 0;
        foreach (var gain in gains) most = Math.Max(most, gain);
        var forbidden = (most * n) + 1;
        var costs = new long[n * m];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                var gain = isTurned ? gains[j, i] : gains[i, j];
                costs[(i * m) + j] = gain < 0 ? forbidden : most - gain;
            }
        }

        return costs;
    }

    /// <summary>Gives every row a column of its own, for the least sum of costs.</summary>
    /// <returns>For each column its row, or −1.</returns>
    private static int[] Solve(long[] costs, int n, int m)
    {
        // One column more than there is, from which each row sets out.
        var rowOf = new int[m + 1];
        Array.Fill(rowOf, -1);
        var (ofRows, ofColumns) = (new long[n], new long[m + 1]);
        var (nearest, cameFrom, isReached) = (new long[m], new int[m], new bool[m + 1]);
        for (var row = 0; row < n; row++)
        {
            Array.Fill(nearest, long.MaxValue);
            Array.Clear(isReached);
            rowOf[m] = row;
            var at = m;
            while (rowOf[at] >= 0)
            {
                isReached[at] = true;
                at = Reach(at);
            }

            while (at != m)
            {
                var before = cameFrom[at];
                rowOf[at] = rowOf[before];
                at = before;
            }
        }

        return rowOf[..m];

        // The nearest column that is not reached yet, the first of equally near ones; all that is reached moves towards it.
        int Reach(int at)
        {
            var from = rowOf[at];
            var line = costs.AsSpan(from * m, m);
            var (next, step) = (-1, long.MaxValue);
            for (var j = 0; j < m; j++)
            {
                if (isReached[j]) continue;
                var distance = line[j] - ofRows[from] - ofColumns[j];
                if (distance < nearest[j]) (nearest[j], cameFrom[j]) = (distance, at);
                if (nearest[j] < step) (step, next) = (nearest[j], j);
            }

            for (var j = 0; j <= m; j++)
            {
                if (isReached[j])
                {
                    ofRows[rowOf[j]] += step;
                    ofColumns[j] -= step;
                }
                else if (j < m)
                {
                    nearest[j] -= step;
                }
            }

            return next;
        }
    }
}
