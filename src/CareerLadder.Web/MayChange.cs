namespace CareerLadder.Web;

/// <summary>
/// Who may change what others are told of, beside <see cref="Access"/>, which says who may see it. Denied where nothing here allows it. What
/// somebody tells of themselves is theirs alone to change.
/// </summary>
public static class MayChange
{
    /// <summary>Posts: administrators, of everyone, since they bring them in; and the direct manager, of each report.</summary>
    public static bool MayChangePostsOf(this Access access, string person) =>
        access.Organisation.Find(person) is not null && (access.MayChangePeople() || (access.Viewer is not null && access.RelationTo(person) == Relation.Manager));

    /// <summary>Who joins, leaves and comes back, their names and addresses.</summary>
    public static bool MayChangePeople(this Access access) => access.Viewer is { IsAdministrator: true };

    /// <summary>People, their posts and what goes with them, and the ladders: brought in from files.</summary>
    public static bool MayImportPeople(this Access access) => access.Viewer is { IsAdministrator: true };

    /// <summary>The limits of the rules, which are everyone's to read: "Administrator: accounts, import, ladders, limits".</summary>
    public static bool MayChangeLimits(this Access access) => access.Viewer is { IsAdministrator: true };

    /// <summary>Pay of everyone whom those who look after pay may see, and theirs alone to change.</summary>
    public static bool MayChangePayOf(this Access access, string person) =>
        access.MayChangeBands() && access.Organisation.Find(person) is not null && access.MaySee(Known.Standing, person) && access.MaySee(Known.Pay, person);

    /// <summary>Bands: those who look after pay.</summary>
    public static bool MayChangeBands(this Access access) => access.Viewer is { IsCompensation: true };

    /// <summary>Pay and bands: brought in by those alone who look after them.</summary>
    public static bool MayImportPay(this Access access) => access.Viewer is { IsCompensation: true };

    /// <summary>People and posts of everyone as files: whoever brings them in takes them along, too. Nobody takes along here what people tell of themselves.</summary>
    public static bool MayExportPeople(this Access access) => access.MayImportPeople();

    /// <summary>Pay and bands of everyone as files.</summary>
    public static bool MayExportPay(this Access access) => access.MayImportPay();

    /// <summary>What is kept about a person: theirs to take along; and for whoever asks for it, an administrator’s to give, as far as an administrator sees it.</summary>
    public static bool MayTakeCopyOf(this Access access, string person) =>
        access.Organisation.Find(person) is not null && (access.MayExportPeople() || access.RelationTo(person) == Relation.Self);
}
