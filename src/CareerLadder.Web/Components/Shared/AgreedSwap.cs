using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Shared;

/// <summary>A swap that both said yes to, as a point of the agenda of each of them with their manager. Before that it is a point of nobody's.</summary>
internal static class AgreedSwap
{
    /// <summary>What the point was made from: swap:7.</summary>
    public static string SourceOf(SwapOfferRow offer) => $"swap:{offer.Id}";

    /// <summary>The point on the agenda of one of the two.</summary>
    public static string Point(Organisation organisation, SwapOfferRow offer, string person)
    {
        var other = offer.OtherThan(person);
        return $"Changing seats with {organisation.Find(other)?.Person.DisplayName ?? other}: both said yes on {Say.Day(offer.AgreedOn!.Value)}. What does each hand over, and from which day?";
    }

    /// <summary>Those of somebody that both said yes to.</summary>
    public static async Task<IReadOnlyList<SwapOfferRow>> OfAsync(AppDb db, string person)
    {
        var open = await db.SwapOffers.AsNoTracking().Where(o => (o.Manager == person || o.Engineer == person) && o.EndedOn == null).OrderBy(o => o.Id).ToListAsync();
        return open.FindAll(o => o.IsAgreed);
    }

    /// <summary>Puts it on the agenda of the next conversation of each of the two with the manager of the day, where one is planned. One that is planned later begins with it.</summary>
    public static async Task RaiseAsync(AppDb db, Organisation organisation, SwapOfferRow offer, DateOnly today)
    {
        if (!offer.IsAgreed) return;
        foreach (var person in (string[])[offer.Manager, offer.Engineer])
        {
            var manager = organisation.Lines.ManagerOn(person, today);
            var next = await db.Conversations.Where(c => c.Person == person && c.With == manager && c.With != null && !c.IsHeld && c.On >= today).OrderBy(c => c.On).ThenBy(c => c.Id).Select(c => (int?)c.Id).FirstOrDefaultAsync();
            if (next is not { } conversation || await db.AgendaPoints.AnyAsync(p => p.Conversation == conversation && p.Source == SourceOf(offer))) continue;
            var last = await db.AgendaPoints.Where(p => p.Conversation == conversation).MaxAsync(p => (int?)p.Position) ?? 0;
            db.AgendaPoints.Add(new() { Conversation = conversation, Position = last + 1, Text = Point(organisation, offer, person), Source = SourceOf(offer) });
        }
    }
}
