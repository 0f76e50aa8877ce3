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
    public const string Api = "/api";
    public const string OpenApi = "/api/openapi.json";

    /// <summary>How the careers of the organisation move, at the end of the month that is over on the day.</summary>
    public static string Organisation(AsOf? asOf = null) => Dated(OrganisationPage, asOf);

    /// <param name="show">The figure whose people are listed.</param>
    public static string Organisation(string show, AsOf? asOf) => QueryHelpers.AddQueryString(Organisation(asOf), ShowParameter, show) + "#" + ShownAnchor;

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
