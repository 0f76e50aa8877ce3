namespace CareerLadder.Web.Data.Files;

/// <summary>Reads what a zip holds, and looks at its end whether it was whole: as long as the zip says, and with the checksum that it says. .NET does not look.</summary>
/// <param name="checksum">CRC-32, as in the zip. See PKWARE's APPNOTE, 4.4.7.</param>
internal sealed class WholeStream(Stream packed, long length, uint checksum) : Stream
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Steps = [.. Enumerable.Range(0, 256).Select(i =>
    {
        var step = (uint)i;
        for (var bit = 0; bit < 8; bit++) step = (step & 1) == 0 ? step >> 1 : (step >> 1) ^ Polynomial;
        return step;
    })];

    private uint sum = uint.MaxValue;
    private long at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => at;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidDataException">It is not what was packed.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = packed.Read(buffer);
        foreach (var one in buffer[..read]) sum = Steps[(byte)(sum ^ one)] ^ (sum >> 8);
        at += read;
        if (at > length || (read == 0 && buffer.Length > 0 && (at != length || ~sum != checksum))) throw new InvalidDataException("This is not what was packed.");
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) packed.Dispose();
        base.Dispose(disposing);
    }
}
