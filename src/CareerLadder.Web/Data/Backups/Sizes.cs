using System.Globalization;

namespace CareerLadder.Web.Data.Backups;

/// <summary>How large a file is, in the units that file managers use.</summary>
public static class Sizes
{
    private const double Thousand = 1000;
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB"];

    /// <summary>“412 bytes”, “3.4 MB”, “120 MB”.</summary>
    public static string Of(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= Thousand && unit < Units.Length - 1) (size, unit) = (size / Thousand, unit + 1);
        return $"{size.ToString(unit == 0 || size >= 100 ? "0" : "0.#", CultureInfo.InvariantCulture)} {Units[unit]}";
    }
}
