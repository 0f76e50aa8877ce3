namespace CareerLadder.Web.Components.Editing;

/// <summary>Finds whom somebody may report to, where a manager is typed.</summary>
public sealed class ManagersStore(AccessGate gate)
{
    /// <summary>Names to choose a manager from, as one types; none for whoever may change no posts at all.</summary>
    public async ValueTask<IReadOnlyList<string>> FindAsync(string? typed)
    {
        var access = await gate.EnterAsync();
        return access.MayChangePeople() || access.Manages ? Typed.Find(access, typed) : [];
    }
}
