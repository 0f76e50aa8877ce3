using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace CareerLadder.Web;

/// <summary>The day everything on a page is looked at. Take it as a [CascadingParameter]; it follows the address.</summary>
/// <param name="Date">The day looked at.</param>
/// <param name="IsChosen">The address names the day; otherwise it is today (UTC).</param>
/// <param name="Notice">A sentence for people when the address named a day that cannot be used.</param>
public sealed record AsOf(DateOnly Date, bool IsChosen = false, string? Notice = null)
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2100, 12, 31);

    /// <summary>As people read it: 22 Nov 2026.</summary>
    public string Words => Date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static AsOf Read(string address, DateOnly today)
    {
        var asked = Links.Query(address, Links.AsOfParameter);
        if (string.IsNullOrWhiteSpace(asked))
            return new AsOf(today);
        if (DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= First && date <= Last)
            return new AsOf(date, IsChosen: true);
        var shown = asked.Length > 40 ? asked[..40] + "…" : asked;
        return new AsOf(today, Notice: $"“{shown}” is not a day between 1900 and 2100, written like 2026-11-22. You see today instead.");
    }

    /// <summary>Cascades the value to every component, on static pages and in circuits, and again whenever the address changes.</summary>
    public static CascadingValueSource<AsOf> Cascade(IServiceProvider services)
    {
        var navigation = services.GetRequiredService<NavigationManager>();
        var clock = services.GetRequiredService<TimeProvider>();
        CascadingValueSource<AsOf>? source = null;
        // The navigation manager knows its address only once rendering begins, so the first reader also starts the watching.
        source = new CascadingValueSource<AsOf>(
            () =>
            {
                navigation.LocationChanged += (_, _) => _ = source!.NotifyChangedAsync(Now());
                return Now();
            },
            isFixed: false);
        return source;

        AsOf Now() => Read(navigation.Uri, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }
}
