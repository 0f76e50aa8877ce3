using System.Net;
using System.Net.Security;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Features.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class RemindersTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Talking given = new();
    private readonly SmtpServer server = new();
    private readonly LogUnderTest log = new();
    private readonly SetClock clock = new() { Now = new(Talking.Today, new(8, 0), TimeSpan.Zero) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = given.Database.CreateDbContext();
        foreach (var key in (string[])["eng", "mia"]) db.Users.Add(new Account { UserName = key, Email = $"{key}@team.example", PersonId = key, SecurityStamp = key });
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        given.Dispose();
    }

    [Fact]
    public async Task Reach_both_of_the_two_once_and_say_nothing_private()
    {
        var id = await PlanAsync(1);
        await given.Words(Talking.Eng).SaveAsync(id, new("I miss the code.", 0));
        Assert.Equal(2, await Reminders().SendDueAsync(Stop));
        Assert.Equal(0, await Reminders().SendDueAsync(Stop));
        Assert.Equal(["eng@team.example", "mia@team.example"], server.Inbox.Select(m => m.To).Order());
        var mail = server.Inbox.Single(m => m.To == "eng@team.example");
        Assert.Equal("careerladder@team.example", mail.From);
        Assert.Equal("Career conversation on 23 Nov 2026", mail.Header("Subject"));
        Assert.Equal($"Your career conversation with Mia Manager is proposed for tomorrow.\n\nThe agenda: https://ladder.team.example/conversations/{id}", mail.Body.ReplaceLineEndings("\n").Trim());
        Assert.All(server.Heard, said => Assert.DoesNotContain("code", said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 0)]
    public async Task Are_sent_one_or_two_days_before(int days, int sent)
    {
        await PlanAsync(days);
        Assert.Equal(sent, await Reminders().SendDueAsync(Stop));
    }

    [Fact]
    public async Task Are_sent_anew_for_another_day_and_not_for_one_that_is_held_or_off()
    {
        var id = await PlanAsync(1);
        await Reminders().SendDueAsync(Stop);
        await given.Conversation(Talking.Mia).ProposeAsync(id, Talking.Today.AddDays(2));
        Assert.Equal(2, await Reminders().SendDueAsync(Stop));
        await given.Conversation(Talking.Mia).ProposeAsync(id, Talking.Today.AddDays(1));
        Assert.Equal(0, await Reminders().SendDueAsync(Stop));
        server.Behaves = Behaviour.Refuses;
        await given.Conversation(Talking.Mia).ProposeAsync(id, Talking.Today.AddDays(2));
        await given.Conversation(Talking.Mia).HoldAsync(id, Talking.Today);
        server.Behaves = Behaviour.Well;
        clock.Now += TimeSpan.FromHours(3);
        Assert.Equal(0, await Reminders().SendDueAsync(Stop));
    }

    [Theory]
    [InlineData(nameof(Behaviour.Refuses))]
    [InlineData(nameof(Behaviour.Silent))]
    [InlineData(nameof(Behaviour.HangsUp))]
    public async Task Are_tried_again_where_the_server_fails_and_then_sent_once(string behaviour)
    {
        await PlanAsync(2);
        server.Behaves = Enum.Parse<Behaviour>(behaviour);
        Assert.Equal(0, await Reminders(patience: server.Behaves == Behaviour.Silent ? TimeSpan.FromMilliseconds(700) : null).SendDueAsync(Stop));
        Assert.Empty(server.Inbox);
        server.Behaves = Behaviour.Well;
        // Not at once, so that a server in trouble is left in peace.
        Assert.Equal(0, await Reminders().SendDueAsync(Stop));
        clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(2, await Reminders().SendDueAsync(Stop));
        clock.Now += TimeSpan.FromHours(5);
        Assert.Equal(0, await Reminders().SendDueAsync(Stop));
        Assert.Equal(2, server.Inbox.Count);
        Assert.Contains("could not be handed to the mail server", log.Said, StringComparison.Ordinal);
        Assert.Empty(log.Find(["eng@team.example", "mia@team.example", "Eng Neer", "Mia Manager"]));
    }

    [Fact]
    public async Task Are_tried_again_where_nobody_listens()
    {
        await PlanAsync(2);
        int port;
        await using (var gone = new SmtpServer()) port = gone.Port;
        Assert.Equal(0, await Reminders(port: port).SendDueAsync(Stop));
        clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(2, await Reminders().SendDueAsync(Stop));
    }

    [Fact]
    public async Task Wait_for_a_server_that_takes_its_time_and_are_not_sent_twice_for_it()
    {
        await PlanAsync(2);
        server.Behaves = Behaviour.Slow;
        Assert.Equal(2, await Reminders().SendDueAsync(Stop));
        clock.Now += TimeSpan.FromHours(5);
        Assert.Equal(0, await Reminders().SendDueAsync(Stop));
        Assert.Equal(2, server.Inbox.Count);
    }

    [Fact]
    public async Task Are_known_for_the_same_message_at_every_try()
    {
        await PlanAsync(2);
        await Reminders().SendDueAsync(Stop);
        // As if the program had been killed between the server's answer and writing it down.
        await using (var db = given.Database.CreateDbContext()) await db.Reminders.ExecuteUpdateAsync(set => set.SetProperty(r => r.SentAt, (DateTime?)null), Stop);
        clock.Now += TimeSpan.FromHours(1);
        await Reminders().SendDueAsync(Stop);
        Assert.Equal(4, server.Inbox.Count);
        Assert.Equal(2, server.Inbox.Select(m => m.Header("Message-ID")).Distinct().Count());
    }

    [Fact]
    public async Task Are_sent_once_by_several_instances_at_once()
    {
        await PlanAsync(2);
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Reminders().SendDueAsync(Stop))));
        Assert.Equal(2, sent.Sum());
        Assert.Equal(2, server.Inbox.Count);
    }

    [Fact]
    public async Task Say_who_hands_them_in_where_the_server_asks()
    {
        server.Knows = ("ladder", "s3cret");
        await PlanAsync(2);
        Assert.Equal(0, await Reminders().SendDueAsync(Stop));
        clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(2, await Reminders(userName: "ladder", password: "s3cret").SendDueAsync(Stop));
        Assert.Empty(log.Find(["s3cret"]));
    }

    [Fact]
    public async Task Are_not_handed_to_a_server_that_cannot_keep_the_line_private()
    {
        server.Knows = ("ladder", "s3cret");
        await PlanAsync(2);
        Assert.Equal(0, await Reminders(userName: "ladder", password: "s3cret", startTls: true).SendDueAsync(Stop));
        Assert.DoesNotContain(server.Heard, said => said.StartsWith("AUTH", StringComparison.Ordinal) || said.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_handed_in_on_a_line_that_was_made_private_first()
    {
        using var certificate = SelfMade.For(IPAddress.Loopback);
        (server.Knows, server.Certificate) = (("ladder", "s3cret"), certificate);
        await PlanAsync(2);
        Assert.Equal(2, await Reminders(userName: "ladder", password: "s3cret", startTls: true, trusts: SelfMade.Trusts(certificate)).SendDueAsync(Stop));
        Assert.All(server.Inbox, m => Assert.Equal((true, "ladder", "s3cret"), (m.WasPrivate, m.UserName, m.Password)));
        // In the open nothing but what leads there.
        Assert.All(server.Overheard, said => Assert.True(said.StartsWith("EHLO ", StringComparison.Ordinal) || said == "STARTTLS", said));
    }

    [Fact]
    public async Task Tell_nothing_to_a_server_whose_certificate_nobody_here_trusts()
    {
        using var certificate = SelfMade.For(IPAddress.Loopback);
        using var other = SelfMade.For(IPAddress.Loopback);
        using var elsewhere = SelfMade.For(IPAddress.Parse("127.0.0.2"));
        server.Certificate = certificate;
        await PlanAsync(2);
        // Neither by the machine, nor where another one is trusted, nor in the name of another host.
        Assert.Equal(0, await Reminders(startTls: true).SendDueAsync(Stop));
        clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(0, await Reminders(startTls: true, trusts: SelfMade.Trusts(other)).SendDueAsync(Stop));
        clock.Now += TimeSpan.FromHours(2);
        server.Certificate = elsewhere;
        Assert.Equal(0, await Reminders(startTls: true, trusts: SelfMade.Trusts(elsewhere)).SendDueAsync(Stop));
        Assert.DoesNotContain(server.Heard, said => said.StartsWith("AUTH", StringComparison.Ordinal) || said.StartsWith("MAIL", StringComparison.Ordinal));
        clock.Now += TimeSpan.FromHours(4);
        server.Certificate = certificate;
        Assert.Equal(2, await Reminders(startTls: true, trusts: SelfMade.Trusts(certificate)).SendDueAsync(Stop));
    }

    [Fact]
    public async Task Take_nothing_for_said_in_private_that_was_said_in_the_open()
    {
        using var certificate = SelfMade.For(IPAddress.Loopback);
        (server.Certificate, server.Behaves) = (certificate, Behaviour.SaysMore);
        await PlanAsync(2);
        Assert.Equal(0, await Reminders(startTls: true, trusts: SelfMade.Trusts(certificate)).SendDueAsync(Stop));
        Assert.Empty(server.Inbox);
    }

    [Fact]
    public async Task Come_again_where_the_answer_was_lost_under_one_name_later_each_time_and_never_twice_within_an_hour()
    {
        await PlanAsync(2);
        server.Behaves = Behaviour.LosesTheAnswer;
        var begins = clock.Now;
        var tries = new List<double>();
        for (; clock.Now < begins.AddDays(2); clock.Now += TimeSpan.FromMinutes(5))
        {
            var before = server.Inbox.Count;
            Assert.Equal(0, await Reminders().SendDueAsync(Stop));
            if (server.Inbox.Count > before) tries.Add((clock.Now - begins).TotalHours);
        }

        // Until the day itself is there.
        Assert.Equal([0, 1, 3, 7, 15, 23, 31, 39], tries);
        Assert.Equal(2 * tries.Count, server.Inbox.Count);
        Assert.Equal(2, server.Inbox.Select(m => m.Header("Message-ID")).Distinct().Count());
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(0, 4)]
    public async Task Come_again_from_the_hour_on_and_not_a_second_before(int seconds, int came)
    {
        await PlanAsync(2);
        server.Behaves = Behaviour.LosesTheAnswer;
        await Reminders().SendDueAsync(Stop);
        server.Behaves = Behaviour.Well;
        clock.Now += TimeSpan.FromHours(1) + TimeSpan.FromSeconds(seconds);
        await Reminders().SendDueAsync(Stop);
        Assert.Equal(came, server.Inbox.Count);
    }

    [Fact]
    public async Task Keep_dots_at_the_beginning_of_a_line()
    {
        await new ReminderMail(SettingsOf(), clock).SendAsync(new("id", "eng@team.example", "Dots", ".one\n..two\n.\nthree"), Stop);
        Assert.Equal(".one\n..two\n.\nthree", server.Inbox.Single().Body.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public async Task Are_sent_to_nobody_without_an_account_that_is_open()
    {
        await using (var db = given.Database.CreateDbContext()) await db.Users.Where(a => a.PersonId == "mia").ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, DateTime.UnixEpoch), Stop);
        await PlanAsync(2);
        Assert.Equal(1, await Reminders().SendDueAsync(Stop));
    }

    private async Task<int> PlanAsync(int days) => await given.PlanAsync(Talking.Today.AddDays(days));

    private MailSettings SettingsOf(int? port = null, TimeSpan? patience = null, string? userName = null, string? password = null, bool startTls = false) =>
        new("127.0.0.1", port ?? server.Port, new("careerladder@team.example"), userName, password, startTls, patience ?? Patience);

    private Reminders Reminders(int? port = null, TimeSpan? patience = null, string? userName = null, string? password = null, bool startTls = false, RemoteCertificateValidationCallback? trusts = null) => new(
        () => given.Organisation.GetAsync(), given.Database, clock, new(new Uri("https://ladder.team.example")), new(SettingsOf(port, patience, userName, password, startTls), clock, trusts),
        LoggerFactory.Create(log.ListenTo).CreateLogger<Reminders>());
}
