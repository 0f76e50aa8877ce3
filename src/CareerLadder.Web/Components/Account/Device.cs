namespace CareerLadder.Web.Components.Accounts;

/// <summary>A browser and a system in words, so that people know their own devices again. For nothing else: anybody may claim anything.</summary>
internal static class Device
{
    // Those that name others too stand before the ones they name.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    /// <summary>Firefox on Linux, Firefox, an unknown device.</summary>
    public static string Of(string userAgent)
    {
        var browser = Name(Browsers, userAgent);
        var system = Name(Systems, userAgent);
        return (browser, system) switch
        {
            (null, null) => "an unknown device",
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }

    private static string? Name((string Sign, string Name)[] known, string told)
    {
        foreach (var (sign, name) in known)
        {
            if (told.Contains(sign, StringComparison.Ordinal)) return name;
        }

        return null;
    }
}
