using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Openings;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>
/// Everyone of the made-up organisation is interested in one opening, may be asked to swap, and is offered a swap. It is all with somebody
/// who never looks, so that of everyone who does, nobody but the person may find anything.
/// </summary>
internal static class PlantedOpenings
{
    private const string Manager = "else";

    /// <summary>The one opening.</summary>
    public const int Opening = 1;

    public static DateOnly InterestOf(Someone p) => p.Day(2021, 2, 2);

    public static DateOnly WishOf(Someone p) => p.Day(2021, 5, 5);

    // Not over on any day that is looked at.
    public static DateOnly OfferTo(Someone p) => p.Day(2053, 8, 8);

    /// <summary>The offer to the person, for who is none of the two; none for who is: they would answer it.</summary>
    public static int OfferFor(Asked asked) => asked.Viewer.Person == asked.About.Key ? 0 : asked.About.Number;

    /// <summary>The opening, for who may not change it; none for who may.</summary>
    public static int OpeningFor(Asked asked) => asked.Viewer.AccountRole == Roles.Administrator ? 0 : Opening;

    public static OpeningInput Incomplete => new() { Title = "x", Manager = Manager };

    public static void Add(AppDb db)
    {
        db.Openings.Add(new() { Id = Opening, Title = "Engineer", Kind = Kind.Engineer, Level = "E3", Manager = Manager, Text = "Something.", OpenedOn = new(2020, 1, 1) });
        foreach (var p in World.People)
        {
            db.Interests.Add(new() { Opening = Opening, Person = p.Key, On = InterestOf(p), Words = p.Word("interest"), ToldTo = Manager });
            db.SwapWishes.Add(new() { Person = p.Key, On = WishOf(p) });
            db.SwapOffers.Add(new SwapOfferRow { Id = p.Number, Manager = p.Key, Engineer = p.Key == Manager ? "top" : Manager, MadeOn = OfferTo(p), EngineerSaid = SwapAnswer.Yes, EngineerSaidOn = OfferTo(p) });
        }
    }
}
