using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Settings;
using CareerLadder.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Settings;

public sealed class AccountsSpeedTests(ITestOutputHelper output)
{
    /// <summary>Half of them with an account and a quarter invited: whatever is held one against another would take a hundred times as long.</summary>
    [Theory]
    [InlineData(nameof(AccountsList.Accounts), null)]
    [InlineData(nameof(AccountsList.Invitations), null)]
    [InlineData(nameof(AccountsList.Without), null)]
    [InlineData(nameof(AccountsList.Without), "person 9")]
    public async Task Ten_times_as_many_people_take_about_ten_times_as_long(string list, string? find)
    {
        var asked = new AccountsQuery(Enum.Parse<AccountsList>(list), find);
        Cost.AtMost(40, await OfAsync(400, asked), await OfAsync(4_000, asked), output);
    }

    private static async Task<double> OfAsync(int people, AccountsQuery asked)
    {
        using var database = new ScratchDatabase();
        var facts = new Facts { People = [.. Enumerable.Range(0, people).Select(i => new Person($"p{i}", $"Person {i}", EmailOf(i)))] };
        await using (var db = database.CreateDbContext())
        {
            await OrganisationImport.RunAsync(db, facts);
            db.Users.AddRange(Enumerable.Range(0, people / 2).Select(i => new Account { UserName = EmailOf(i), Email = EmailOf(i), PersonId = $"p{i}", SecurityStamp = "" }));
            db.Invitations.AddRange(Enumerable.Range(people / 2, people / 4).Select(i => new Web.Data.Rows.InvitationRow { Email = EmailOf(i), PersonId = $"p{i}", SecretHash = $"{i}", By = "", ExpiresAt = DateTime.MaxValue }));
            await db.SaveChangesAsync();
        }

        await using var services = new ServiceCollection().BuildServiceProvider();
        var gate = Given.Gate(Given.Organisation(facts), new(null, IsAdministrator: true));
        var store = new AccountsStore(new(gate, services.GetRequiredService<IServiceScopeFactory>(), new SetClock()), database);
        var counts = (await store.ReadAsync(new()))!.Counts;
        Assert.Equal((people / 2, people / 4, people / 4), (counts[AccountsList.Accounts], counts[AccountsList.Invitations], counts[AccountsList.Without]));
        return await Cost.OfAsync(() => store.ReadAsync(asked));
    }

    private static string EmailOf(int i) => $"p{i}@house.example";
}
