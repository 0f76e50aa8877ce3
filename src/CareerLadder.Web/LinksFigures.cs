using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerLadder.Web;

/// <summary>Where figures stand, where they are taken along, and where programs read them.</summary>
public static partial class Links
{
    public const string AlignmentPage = "/alignment";
    public const string IntoBandPlanPage = "/alignment/into-band.csv";
    public const string OrganisationPage = "/organisation";
    public const string ShowParameter = "show";
    public const string ShownAnchor = "people";
    public const string PageParameter = "page";
    public const string MonthParameter = "month";
    public const string Api = "/api";
    public const string OpenApi = "/api/openapi.json";

    /// <summary>How the careers of the organisation move, at the end of the month that is over on the day.</summary>
    public static string Organisation(AsOf? asOf = null) => Dated(OrganisationPage, asOf);

    /// <summary>The same at the end of a month.</summary>
    /// <param name="show">The list that is open; null: none.</param>
    public static string OrganisationIn(DateOnly month, string? show) => show is null
        ? QueryHelpers.AddQueryString(OrganisationPage, MonthParameter, Month(month))
        : QueryHelpers.AddQueryString(QueryHelpers.AddQueryString(OrganisationPage, MonthParameter, Month(month)), ShowParameter, show) + "#" + ShownAnchor;

    /// <summary>A month as an address names it: 2026-10.</summary>
    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The last day of a month that an address names; null where it names none.</summary>
    public static DateOnly? ReadMonth(string? month) =>
        DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year < 9000 ? first.AddMonths(1).AddDays(-1) : null;

    /// <param name="show">The figure whose people are listed.</param>
    /// <param name="page">Of a long list, from 1.</param>
    public static string Organisation(string show, AsOf? asOf, int page = 1)
    {
        var list = QueryHelpers.AddQueryString(Organisation(asOf), ShowParameter, show);
        return (page == 1 ? list : QueryHelpers.AddQueryString(list, PageParameter, page.ToString(CultureInfo.InvariantCulture))) + "#" + ShownAnchor;
    }

    /// <summary>A view of the list of people to take along.</summary>
    /// <param name="view">The address of the view.</param>
    /// <param name="file">people.csv, people.xlsx or groups.csv.</param>
    public static string PeopleExport(string view, string file) => $"{PeoplePage}/export/{file}{QueryOf(view)}";

    /// <summary>Both ladders beside each other, and everyone's pay against them.</summary>
    public static string Alignment(AsOf? asOf = null) => Dated(AlignmentPage, asOf);

    /// <summary>The same asked something: each parameter with its value; an empty value is one too, and those without are left out.</summary>
    public static string Alignment(AsOf? asOf, params IEnumerable<KeyValuePair<string, string?>> asked) =>
        QueryHelpers.AddQueryString(Alignment(asOf), asked.Where(pair => pair.Value is not null));

    /// <summary>What brings everyone into band, as a file.</summary>
    public static string IntoBandPlan(AsOf? asOf) => Dated(IntoBandPlanPage, asOf);
}
