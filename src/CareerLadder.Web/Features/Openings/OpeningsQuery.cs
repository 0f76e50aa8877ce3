using System.Globalization;
using CareerLadder.Core.Ladders;

namespace CareerLadder.Web.Features.Openings;

/// <summary>All that the address says about the list of openings, so that a link shows the same view.</summary>
public sealed record OpeningsQuery(DateOnly AsOf, Track? Track = null, int? Rung = null)
{
    public const string TrackParameter = "track";
    public const string RungParameter = "rung";

    /// <summary>Nothing narrows the list.</summary>
    public bool IsOpen => this is { Track: null, Rung: null };

    public static OpeningsQuery Read(string address, DateOnly asOf) => new(asOf, TrackOf(Links.Query(address, TrackParameter)), RungOf(Links.Query(address, RungParameter)));

    // Only names: Enum.TryParse would take numbers too.
    public static Track? TrackOf(string? told) => told is not null && !told.Any(char.IsDigit) && Enum.TryParse<Track>(told, ignoreCase: true, out var track) ? track : null;

    public static int? RungOf(string? told) => int.TryParse(told, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rung) ? rung : null;

    /// <summary>The address that reads as this again; what is as it is by default is left out.</summary>
    public string Address(AsOf asOf) => Links.Openings(
        asOf,
        [new(TrackParameter, Track?.ToString().ToLowerInvariant()), new(RungParameter, Rung?.ToString(CultureInfo.InvariantCulture))]);
}
