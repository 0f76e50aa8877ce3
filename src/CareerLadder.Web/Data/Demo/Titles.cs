using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Demo;

/// <summary>What people call the post.</summary>
internal static class Titles
{
    public static string Of(Step step)
    {
        if (step.Title is { } title) return title;
        var unit = step.Unit!;
        return step.Kind switch
        {
            Kind.TechLead => $"Tech Lead, {unit}",
            Kind.TechLeadManager => $"Tech Lead Manager, {unit}",
            Kind.Manager => step.Level == "M3" ? $"Associate Engineering Manager, {unit}" : $"Engineering Manager, {unit}",
            Kind.SeniorManager => $"Senior Engineering Manager, {unit}",
            Kind.Director => $"Director of Engineering, {unit}",
            Kind.Executive => unit == Units.Top ? "Chief Technology Officer" : $"VP Engineering, {unit}",
            _ => Engineer(step.Level!, Units.Of(unit).Craft),
        };
    }

    private static string Engineer(string level, string craft) => level switch
    {
        "E1" => $"Associate {craft} Engineer",
        "E2" => $"{craft} Engineer",
        "E3" or "E4" => $"Senior {craft} Engineer",
        "E5" => $"Staff {craft} Engineer",
        "E6" => "Senior Staff Engineer",
        _ => "Principal Engineer",
    };
}
