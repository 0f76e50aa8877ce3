using CareerLadder.Core.Pay;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Features.Pay;
using CareerLadder.Web.Tests.Features.Alignment;
using CareerLadder.Web.Tests.Features.Edit;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Pay;

public sealed class PayStoreTests : IDisposable
{
    // Somebody who looks after pay and stands nowhere to those it is of.
    private static readonly Viewer Pat = new("pat", IsCompensation: true, Email: "pat@house.example");

    private readonly Editing given = new(Payroll.Facts);

    private static PayInput Raise(string from = "2027-01-01", string amount = "58 000") => new() { Base = amount, Currency = "GBP", From = Given.Day(from) };

    [Fact]
    public async Task Lists_all_pay_with_its_last_day()
    {
        var view = (await given.Pay(Pat).ReadAsync("mia"))!;
        Assert.Equal([Given.Day("2023-09-19"), Given.Day("2024-09-19"), null], view.Lines.Select(l => l.Until));
        Assert.Equal([false, false, true], view.Lines.Select(l => l.IsNow));
        Assert.Equal(["EUR", "GBP", "USD"], view.Currencies);
        Assert.Equal(["pat: mia"], given.Looked);
    }

    [Fact]
    public async Task Adds_pay_that_ends_the_one_before_it_and_writes_down_who_did_and_neither_amount_nor_day()
    {
        Assert.True((await given.Pay(Pat).SaveAsync("eng", Raise())).IsSaved);
        Assert.Equal(["2023-03-01 55000 GBP", "2027-01-01 58000 GBP"], await given.PayOfAsync("eng"));
        var pays = (await given.Organisation.GetAsync(TestContext.Current.CancellationToken)).Find("eng")!.Career.Pays;
        Assert.Equal((55_000, 58_000), (pays.On(Given.Day("2026-12-31"))!.Base, pays.On(Given.Day("2027-01-01"))!.Base));
        Assert.Contains("PayAdded of eng by pat@house.example: ", await given.AuditAsync());
    }

    [Fact]
    public async Task Shows_how_it_stands_in_the_band_before_and_after_today_and_on_its_day()
    {
        var days = (await given.Pay(Pat).PreviewAsync("eng", Raise()))!.Days;
        Assert.Equal([(Editing.Today, true, false), (Given.Day("2027-01-01"), false, true)], days.Select(d => (d.Day, d.IsToday, d.IsByToday)));
        Assert.Equal((1.0m, .5m, 1.0m, .5m), Of(days[0]));
        Assert.Equal((1.0m, .5m, 1.055m, .8m), Of(days[1]));
        // From today on, and over the band.
        var now = (await given.Pay(Pat).PreviewAsync("eng", Raise(Given.Today, "60 001")))!.Days;
        Assert.Equal((1.0m, .5m, 1.091m, 1.0m), Of(Assert.Single(now)));
        Assert.Equal((BandFit.Inside, BandFit.Above), (now[0].Before!.InBand!.Fit, now[0].After!.InBand!.Fit));

        static (decimal?, decimal?, decimal?, decimal?) Of(PayDay day) => (day.Before!.InBand!.CompaRatio, day.Before.InBand.RangePenetration, day.After!.InBand!.CompaRatio, day.After.InBand.RangePenetration);
    }

    [Fact]
    public async Task Tells_no_level_of_an_earlier_day_to_whom_it_is_not_for()
    {
        var early = Raise("2024-01-01", "57 000");
        var byStranger = (await given.Pay(Pat).PreviewAsync("eng", early))!.Days;
        Assert.Equal(("The level on that day is not for you to see, and so neither is its band.", 1.036m), (byStranger[0].After!.WhyNoBand, byStranger[1].After!.InBand!.CompaRatio));
        var byLine = (await given.Pay(Editing.Compensation).PreviewAsync("eng", early))!.Days;
        Assert.Equal((1.0m, 1.036m), (byLine[0].Before!.InBand!.CompaRatio, byLine[0].After!.InBand!.CompaRatio));
    }

    [Fact]
    public async Task Tells_the_flags_of_pay_that_come_and_go()
    {
        var flags = (await given.Pay(Pat).PreviewAsync("eng", Raise(Given.Today, "61 000")))!.Flags;
        Assert.Contains(flags.All, f => f.Rule == "PayOutsideBand");
        Assert.DoesNotContain(flags.All, f => f.Rule is not ("PayOutsideBand" or "SwingCutPay" or "SwingWouldCutPay"));
    }

    [Theory]
    [InlineData("2023-03-01", "55 500", "Pay from 1 Mar 2023 is entered already: 55 000 GBP.")]
    [InlineData("2023-03-02", "110 000", null)]
    [InlineData("2023-03-02", "110 000.01", "110 000.01 GBP is more than twice what it is the day before, 55 000 GBP.")]
    [InlineData("2023-03-02", "27 500", null)]
    [InlineData("2023-03-02", "27 499", "27 499 GBP is less than half of what it is the day before, 55 000 GBP.")]
    [InlineData("2020-02-03", "40 000", null)]
    [InlineData("2020-02-02", "40 000", "It would begin on 2 Feb 2020, and Eng Neer joined on 3 Feb 2020.")]
    public async Task Asks_about_what_does_not_fit_and_saves_nothing_before(string from, string amount, string? says)
    {
        var (store, input) = (given.Pay(Pat), Raise(from, amount));
        var clashes = (await store.PreviewAsync("eng", input))!.Clashes;
        Assert.Equal(says, clashes.SingleOrDefault()?.Says.Replace('\u202f', ' '));
        Assert.Equal(says is null, (await store.SaveAsync("eng", input)).IsSaved);
        if (says is null) return;
        Assert.Equal(["2023-03-01 55000 GBP"], await given.PayOfAsync("eng"));
        input.Answers[clashes[0].Key] = "keep";
        Assert.True((await store.SaveAsync("eng", input)).IsSaved);
        Assert.Equal(2, (await given.PayOfAsync("eng")).Count);
    }

    [Fact]
    public async Task Puts_pay_in_the_place_of_another_from_the_same_day_and_moves_it_to_the_day_of_joining()
    {
        var (same, early) = (Raise("2023-03-01", "56 000"), Raise("2020-01-01", "40 000"));
        same.Answers[(await given.Pay(Pat).PreviewAsync("eng", same))!.Clashes[0].Key] = "replace";
        Assert.True((await given.Pay(Pat).SaveAsync("eng", same)).IsSaved);
        early.Answers[(await given.Pay(Pat).PreviewAsync("eng", early))!.Clashes[0].Key] = "begin";
        Assert.True((await given.Pay(Pat).SaveAsync("eng", early)).IsSaved);
        Assert.Equal(["2020-02-03 40000 GBP", "2023-03-01 56000 GBP"], await given.PayOfAsync("eng"));
    }

    [Fact]
    public async Task Asks_about_another_currency_and_about_pay_after_the_last_day()
    {
        var other = Raise();
        other.Currency = "EUR";
        Assert.Equal("The day before, pay is in GBP, and this is in EUR.", Assert.Single((await given.Pay(Pat).PreviewAsync("eng", other))!.Clashes).Says);
        Assert.Empty((await given.Pay(Pat).PreviewAsync("liv", Raise("2025-02-28")))!.Clashes);
        Assert.StartsWith("It would begin on 1 Mar 2025, and the last day of Liv Left is 28 Feb 2025", Assert.Single((await given.Pay(Pat).PreviewAsync("liv", Raise("2025-03-01")))!.Clashes).Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrects_and_removes_pay()
    {
        var corrected = await given.OpenPayAsync("mia", "2023-09-20");
        (corrected.Base, corrected.From) = ("86 000", Given.Day("2023-10-01"));
        Assert.True((await given.Pay(Pat).SaveAsync("mia", corrected)).IsSaved);
        var removed = await given.OpenPayAsync("mia", "2024-09-20");
        removed.IsRemoved = true;
        var days = (await given.Pay(Pat).PreviewAsync("mia", removed))!.Days;
        Assert.Equal((99_000, 86_000), (days[^1].Before!.Pay.Base, days[^1].After!.Pay.Base));
        Assert.Equal("Removed.", (await given.Pay(Pat).SaveAsync("mia", removed)).Said);
        Assert.Equal(["2019-06-12 85000 GBP", "2023-10-01 86000 GBP"], await given.PayOfAsync("mia"));
        Assert.Equal(["PayChanged of mia by pat@house.example: ", "PayRemoved of mia by pat@house.example: "], (await given.AuditAsync()).Where(a => a.StartsWith("Pay", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tells_the_later_of_two_what_the_other_saved_and_loses_nothing_of_either()
    {
        var (first, second) = (await given.OpenPayAsync("eng", "2023-03-01"), await given.OpenPayAsync("eng", "2023-03-01"));
        (first.Base, second.Share) = ("56 000", "0.8");
        Assert.True((await given.Pay(Editing.Compensation).SaveAsync("eng", first)).IsSaved);
        var told = await given.Pay(Pat).SaveAsync("eng", second);
        Assert.Equal((false, "Xenia Exec", 56_000), (told.IsSaved, told.Conflict!.By, told.Now!.Base));
        Assert.Equal([("base", "55 000", "56 000", "55 000"), ("share", null, null, "0.8")], told.Conflict.Fields.Where(f => f.IsDifferent).Select(f => (f.Key, f.Was?.Replace('\u202f', ' '), f.Theirs?.Replace('\u202f', ' '), f.Mine?.Replace('\u202f', ' '))));
        second.Was = told.Now;
        PayFields.Take("base", second, PayInput.Of(second.Id, told.Now));
        Assert.True((await given.Pay(Pat).SaveAsync("eng", second)).IsSaved);
        Assert.Equal(["2023-03-01 56000 GBP"], await given.PayOfAsync("eng"));
    }

    [Fact]
    public async Task Saves_one_of_two_that_come_at_the_same_moment()
    {
        var inputs = new List<PayInput>();
        for (var i = 0; i < 6; i++)
        {
            inputs.Add(await given.OpenPayAsync("eng", "2023-03-01"));
            inputs[i].Base = FormattableString.Invariant($"56{i}00");
        }

        var told = await Task.WhenAll(inputs.Select(input => Task.Run(() => given.Pay(Pat).SaveAsync("eng", input).AsTask())));
        Assert.Single(told, o => o.IsSaved);
        Assert.Equal(5, told.Count(o => o.Conflict is not null));
    }

    [Fact]
    public async Task Refuses_whoever_may_not_and_what_is_not_whole()
    {
        foreach (var viewer in new[] { null, new Viewer("eng"), new Viewer("mia"), new Viewer("dora", IsExecutive: true), Editing.Administrator, new Viewer("liv", IsCompensation: true) })
        {
            Assert.False((await given.Pay(viewer).SaveAsync("eng", Raise())).IsSaved);
            Assert.Null(await given.Pay(viewer).PreviewAsync("eng", Raise()));
            Assert.Null(await given.Pay(viewer).ReadAsync("eng"));
        }

        Assert.False((await given.Pay(Pat).SaveAsync("eng", new())).IsSaved);
        Assert.False((await given.Pay(Pat).SaveAsync("eng", new() { IsRemoved = true })).IsSaved);
        // Nothing is told of somebody who is yet to come.
        foreach (var nobody in (string[])["nobody here", "new"]) Assert.False((await given.Pay(Pat).SaveAsync(nobody, Raise())).IsSaved);
        Assert.Equal(["2023-03-01 55000 GBP"], await given.PayOfAsync("eng"));
        Assert.Empty(given.Looked);
    }

    public void Dispose() => given.Dispose();
}
