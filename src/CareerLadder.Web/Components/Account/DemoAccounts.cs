using Microsoft.AspNetCore.Identity;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>Whose eyes the demo lends: the organisation's keys of six persons.</summary>
internal sealed record DemoPeople(string Engineer, string Manager, string Director, string Executive, string Compensation, string Administrator);

/// <summary>The six accounts of the demo, which anyone may sign in as with one click.</summary>
internal sealed class DemoAccounts(UserManager<Account> accounts, RoleManager<IdentityRole<int>> roles)
{
    /// <summary>One word for the address, what the button says, and what it shows.</summary>
    public static IReadOnlyList<(string Word, string Says, string Shows)> All { get; } =
    [
        ("engineer", "An engineer", "charting a career"),
        ("manager", "A manager", "holding career conversations"),
        ("director", "A director", "with the managers of several teams"),
        ("executive", "An executive", "reviewing level and pay alignment"),
        ("compensation", "Compensation", "keeping pay and bands"),
        ("administrator", "An administrator", "keeping people, ladders and limits"),
    ];

    public async Task MakeAsync(DemoPeople people)
    {
        await RoleRows.MakeAsync(roles);
        await MakeAsync("engineer", people.Engineer, role: null);
        await MakeAsync("manager", people.Manager, role: null);
        await MakeAsync("director", people.Director, role: null);
        await MakeAsync("executive", people.Executive, Roles.Executive);
        await MakeAsync("compensation", people.Compensation, Roles.Compensation);
        await MakeAsync("administrator", people.Administrator, Roles.Administrator);
    }

    public Task<Account?> FindAsync(string word) => accounts.FindByNameAsync(Email(word));

    private async Task MakeAsync(string word, string person, string? role)
    {
        var account = new Account { UserName = Email(word), Email = Email(word), EmailConfirmed = true, PersonId = person };
        (await accounts.CreateAsync(account)).MustSucceed();
        if (role is not null)
            (await accounts.AddToRoleAsync(account, role)).MustSucceed();
    }

    private static string Email(string word) => $"{word}@demo.example";
}
