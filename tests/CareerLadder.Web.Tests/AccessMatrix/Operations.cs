using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Everything that can be asked of the program, found by looking at the program itself.</summary>
internal static class Operations
{
    private static readonly string[] Apart = ["/_blazor", "/_framework/", "/{**path:file}"];

    /// <summary>Every public method of every class whose name ends in Store: PeopleStore.ReadAsync(PeopleQuery).</summary>
    public static IEnumerable<string> OfStores(IEnumerable<Type> types) =>
        from type in types
        where type.Name.EndsWith("Store", StringComparison.Ordinal) && type is { IsClass: true, IsNested: false }
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && method.GetBaseDefinition().DeclaringType != typeof(object)
        select $"{type.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name))})";

    /// <summary>Every endpoint that a person or a form can reach, by its route: /people/{Id}.</summary>
    public static IEnumerable<RouteEndpoint> OfSite(IEnumerable<Endpoint> endpoints) => endpoints.OfType<RouteEndpoint>().Where(e => !IsApart(e));

    /// <summary>What serves files that everyone may have, and the live connection, which carries pages that are asked for here.</summary>
    public static bool IsApart(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.Metadata.GetMetadata<HubMetadata>() is not null
        || endpoint is not RouteEndpoint of || Apart.Any(RouteOf(of).StartsWith);

    public static string RouteOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>Those that no row asks, each with what to do about it.</summary>
    public static IReadOnlyList<string> WithoutRow(IEnumerable<string> operations, IEnumerable<string> rows)
    {
        var asked = rows.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. operations.Distinct(StringComparer.Ordinal).Where(o => !asked.Contains(o)).Order(StringComparer.Ordinal)
                .Select(o => $"{o} is in no row of the matrix. Add one to AccessMatrix/{(o.StartsWith('/') ? "EndpointRows.cs" : "StoreRows.cs")} that calls it and says which fields it shows; product.md says to whom."),
        ];
    }

    /// <summary>Rows that ask what is no longer there.</summary>
    public static IReadOnlyList<string> Gone(IEnumerable<string> operations, IEnumerable<string> rows) =>
        [.. rows.Distinct(StringComparer.Ordinal).Except(operations, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(o => $"{o} is no longer there: take its row out of the matrix.")];
}
