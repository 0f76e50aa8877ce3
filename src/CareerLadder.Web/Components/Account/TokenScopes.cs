namespace CareerLadder.Web.Components.Accounts;

/// <summary>What a token may be used for. Each is a part of what its owner may see, and never more than that.</summary>
internal static class TokenScopes
{
    public const string People = "people";
    public const string Careers = "careers";
    public const string Flags = "flags";
    public const string Pay = "pay";
    public const string Alignment = "alignment";
    public const string Organisation = "organisation";

    public static IReadOnlyList<(string Scope, string Words)> All { get; } =
    [
        (People, "People: who is here, with post and level; ladders and openings"),
        (Careers, "Careers: every post with its dates, tenure, tours, swings, and doors with the fluency they rest on"),
        (Flags, "Flags"),
        (Pay, "Pay: each look is written down"),
        (Alignment, "Alignment: equal levels and their bands"),
        (Organisation, "Organisation: counts of how careers move, for executives"),
    ];
}
