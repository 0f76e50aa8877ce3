namespace CareerLadder.Core.Flags;

/// <summary>A limit that an organisation has set from a day on, until the next day on which it set the same one.</summary>
/// <param name="Key">Of the limit: Rules:TlmTrap:ActFromMonths. One that no rule here has counts for nothing.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Value">Null: from that day on the number that holds where nothing is set.</param>
public sealed record SetLimit(string Key, DateOnly From, double? Value);
