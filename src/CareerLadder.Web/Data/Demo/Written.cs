using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Demo;

/// <summary>A life with its key and its person: what the rows are written from.</summary>
internal sealed record Written(Life Life, Person Person, int Number);
