using Microsoft.AspNetCore.WebUtilities;

namespace CareerLadder.Web;

/// <summary>Where what is known of people is changed by hand.</summary>
public static partial class Links
{
    public const string LeavingAnchor = "leaving";

    /// <summary>Somebody's posts and leaving, as far as one may change them. It knows no day: what is changed holds on its own days.</summary>
    public static string Edit(string person) => $"/people/{Uri.EscapeDataString(person)}/edit";

    /// <summary>Somebody's pay, to be changed by those who look after pay.</summary>
    public static string EditPay(string person) => $"/people/{Uri.EscapeDataString(person)}/pay";

    /// <summary>The bands, to be changed by those who look after them. They carry their own days.</summary>
    /// <param name="zone">Empty: those without one; null: the first.</param>
    public static string Bands(string? zone = null) => zone is null ? "/settings/bands" : QueryHelpers.AddQueryString("/settings/bands", ZoneParameter, zone);

    /// <summary>Where files are brought in. It knows no day, and carries a chosen one along to the next page.</summary>
    public static string Import(AsOf? asOf = null) => Dated("/settings/import", asOf);

    /// <summary>Where somebody who joins is entered.</summary>
    public static string Join(AsOf? asOf = null) => Dated("/settings/join", asOf);
}
