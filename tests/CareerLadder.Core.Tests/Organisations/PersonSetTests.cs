using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class PersonSetTests
{
    [Fact]
    public void Holds_each_person_once()
    {
        var set = Of(0, 63, 64, 129);
        Assert.False(set.Add(63));
        Assert.True(set.Remove(0));
        Assert.False(set.Remove(0));
        Assert.Equal(3, set.Count);
        Assert.Equal([63, 64, 129], set.ToList());
        Assert.True(set.Holds(129));
        Assert.False(set.Holds(128));
    }

    [Fact]
    public void Is_compared_with_another()
    {
        var set = Of(1, 70, 100);
        Assert.Equal(2, set.CountAnd(Of(70, 100, 101)));
        Assert.False(set.SetEquals(Of(1, 70, 101)));
        set.CopyFrom(Of(1, 70, 100), without: Of(70, 3));
        Assert.Equal([1, 100], set.ToList());
        Assert.Equal(2, set.Count);
        set.CopyFrom(Of(5));
        Assert.True(set.SetEquals(Of(5)));
    }

    [Fact]
    public void Everyone_is_everyone() => Assert.Equal(Enumerable.Range(0, 65), PersonSet.All(65).ToList());

    private static PersonSet Of(params int[] people)
    {
        var set = new PersonSet(130);
        foreach (var person in people) set.Add(person);
        return set;
    }
}
