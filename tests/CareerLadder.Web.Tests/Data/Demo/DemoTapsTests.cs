using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Demo;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Demo;

public sealed class DemoTapsTests
{
    [Theory]
    [InlineData("2026-11-25")]
    [InlineData("2026-01-01")]
    [InlineData("2027-03-31")]
    [InlineData("2028-02-29")]
    public void Enough_first_tours_are_known_to_tell_which_group_is_tapped_earlier(string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var demo = DemoOrganisation.Make(today);
        var told = EarlyTaps.Tell(new(demo.Facts, RuleBook.Default), demo.Facts.Groups, FairPay.DayFor(today), new HashSet<string>());
        var counts = new Organisation(demo.Facts, RuleBook.Default).People.Select(p => (Group: demo.Facts.Groups.GetValueOrDefault(p.Person.Id), Tap: EarlyTaps.TapOf(p))).Where(t => t.Tap is { } tap && tap.On < FairPay.DayFor(today))
            .GroupBy(t => (t.Group, t.Tap!.Value.IsEarly)).Select(g => $"{g.Key.Group} {g.Key.IsEarly} {g.Count()}").Order(StringComparer.Ordinal);
        Assert.True(told is { Groups.Count: >= 2 }, string.Join(", ", counts));
    }
}
